using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Organization;

internal sealed class OrganizationMapping : IEntityTypeConfiguration<OrgUnit>, IEntityTypeConfiguration<Placement>, IEntityTypeConfiguration<OpenPeriod>
{
    public void Configure(EntityTypeBuilder<OrgUnit> builder)
    {
        builder.ToTable("OrgUnits");
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.Property(unit => unit.Code).HasMaxLength(OrgUnit.CodeMaxLength);
        builder.Property(unit => unit.Name).HasMaxLength(OrgUnit.NameMaxLength);
        builder.Property(unit => unit.NameEn).HasMaxLength(OrgUnit.NameMaxLength);
        builder.Property(unit => unit.Ward).HasMaxLength(OrgUnit.NameMaxLength);
        builder.Property(unit => unit.Path).HasMaxLength(200);
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(unit => unit.ParentId);
    }

    public void Configure(EntityTypeBuilder<Placement> builder)
    {
        builder.ToTable("Placements").HasKey(row => new { row.OrgUnitId, row.From });
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OrgUnitId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.ParentId);
    }

    public void Configure(EntityTypeBuilder<OpenPeriod> builder)
    {
        builder.ToTable("OpenPeriods").HasKey(row => new { row.OrgUnitId, row.From });
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OrgUnitId);
    }
}
