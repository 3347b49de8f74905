using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Operators;

internal sealed class OperatorsMapping : IEntityTypeConfiguration<Operator>, IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Operator> builder)
    {
        builder.ToTable("Operators");
        builder.Property(body => body.Name).HasMaxLength(Operator.NameMaxLength);
        builder.HasIndex(body => body.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("Agreements").HasKey(row => new { row.OperatorId, row.OrgUnitId, row.From });
        builder.HasOne<Operator>().WithMany().HasForeignKey(row => row.OperatorId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OrgUnitId);
    }
}
