using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Organization.Opening;

internal sealed class OpeningMapping :
    IEntityTypeConfiguration<ClosingRule>, IEntityTypeConfiguration<Closure>, IEntityTypeConfiguration<UnitRooms>, IEntityTypeConfiguration<CityHoliday>
{
    public void Configure(EntityTypeBuilder<ClosingRule> builder)
    {
        builder.ToTable("ClosingRules");
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OrgUnitId);
    }

    public void Configure(EntityTypeBuilder<Closure> builder)
    {
        builder.ToTable("Closures");
        builder.Property(row => row.Reason).HasMaxLength(Act.ReasonMaxLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OrgUnitId);
    }

    public void Configure(EntityTypeBuilder<UnitRooms> builder)
    {
        builder.ToTable("UnitRooms").HasKey(row => new { row.OrgUnitId, row.Option, row.From });
        builder.Property(row => row.Option).HasMaxLength(UnitRooms.OptionMaxLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OrgUnitId);
    }

    public void Configure(EntityTypeBuilder<CityHoliday> builder)
    {
        builder.ToTable("CityHolidays").HasKey(row => row.Day);
        builder.Property(row => row.Name).HasMaxLength(CityHoliday.NameMaxLength);
    }
}
