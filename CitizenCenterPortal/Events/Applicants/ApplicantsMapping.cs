using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Events.Applicants;

internal sealed class ApplicantsMapping :
    IEntityTypeConfiguration<EventApplicant>, IEntityTypeConfiguration<ApplicantKey>, IEntityTypeConfiguration<EventDraw>,
    IEntityTypeConfiguration<ApplicantsTaken>, IEntityTypeConfiguration<ApplicantErasure>
{
    public void Configure(EntityTypeBuilder<EventApplicant> builder)
    {
        builder.ToTable("EventApplicants").HasKey(row => new { row.OrgUnitId, row.EventNumber, row.Number });
        builder.Property(row => row.KeyHash).HasMaxLength(Person.KeyHashLength);
        builder.Property(row => row.LifeStage).HasMaxLength(LifeStage.CodeMaxLength);
        builder.HasOne<Event>().WithMany().HasForeignKey(row => new { row.OrgUnitId, row.EventNumber });
    }

    public void Configure(EntityTypeBuilder<ApplicantKey> builder)
    {
        builder.ToTable("ApplicantKeys").HasKey(key => new { key.OrgUnitId, key.EventNumber, key.Number });
        builder.Property(key => key.Wrapped).HasMaxLength(120);
        builder.Property(key => key.Mark).HasMaxLength(64);
        builder.HasIndex(key => new { key.OrgUnitId, key.EventNumber, key.Mark });
        builder.HasOne<EventApplicant>().WithOne().HasForeignKey<ApplicantKey>(key => new { key.OrgUnitId, key.EventNumber, key.Number });
    }

    public void Configure(EntityTypeBuilder<EventDraw> builder)
    {
        builder.ToTable("EventDraws").HasKey(row => new { row.OrgUnitId, row.EventNumber, row.Number });
        builder.Property(row => row.Seed).HasMaxLength(EventDraw.SeedLength);
        builder.HasOne<Event>().WithMany().HasForeignKey(row => new { row.OrgUnitId, row.EventNumber });
    }

    public void Configure(EntityTypeBuilder<ApplicantsTaken> builder)
    {
        builder.ToTable("ApplicantsTaken").HasKey(row => new { row.OrgUnitId, row.EventNumber, row.Number });
        builder.HasOne<Event>().WithMany().HasForeignKey(row => new { row.OrgUnitId, row.EventNumber });
    }

    public void Configure(EntityTypeBuilder<ApplicantErasure> builder)
    {
        builder.ToTable("ApplicantErasures").HasKey(row => new { row.OrgUnitId, row.Number });
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OrgUnitId);
    }
}
