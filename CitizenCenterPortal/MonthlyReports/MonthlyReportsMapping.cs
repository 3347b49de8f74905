using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.MonthlyReports;

internal sealed class MonthlyReportsMapping :
    IEntityTypeConfiguration<MonthlyReport>, IEntityTypeConfiguration<Remark>, IEntityTypeConfiguration<Figure>, IEntityTypeConfiguration<UnitTotal>, IEntityTypeConfiguration<TotalAbove>, IEntityTypeConfiguration<UnitMonth>, IEntityTypeConfiguration<TotalsHead>
{
    public void Configure(EntityTypeBuilder<MonthlyReport> builder)
    {
        builder.ToTable("MonthlyReports").HasKey(report => new { report.OrgUnitId, report.Month });
        builder.Property(report => report.SubmittedBy).HasMaxLength(80);
        builder.Property(report => report.OpenReason).HasMaxLength(Act.ReasonMaxLength);
        builder.HasIndex(report => report.Month);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(report => report.OrgUnitId);
    }

    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.ToTable("Remarks").HasKey(remark => new { remark.OrgUnitId, remark.Month, remark.Place });
        builder.Property(remark => remark.Place).HasMaxLength(Remark.PlaceMaxLength);
        builder.Property(remark => remark.Words).HasMaxLength(Act.ReasonMaxLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(remark => remark.OrgUnitId);
    }

    public void Configure(EntityTypeBuilder<Figure> builder)
    {
        builder.ToTable("Figures").HasKey(figure => new { figure.OrgUnitId, figure.Month, figure.CellId });
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(figure => figure.OrgUnitId);
        builder.HasOne<Cell>().WithMany().HasForeignKey(figure => figure.CellId);
    }

    public void Configure(EntityTypeBuilder<UnitTotal> builder) =>
        builder.ToTable("UnitTotals").HasKey(total => new { total.OrgUnitId, total.Month, total.CellId });

    /// <summary>Reads the table of the totals; has neither a key nor a way to be written.</summary>
    public void Configure(EntityTypeBuilder<TotalAbove> builder) => builder.ToView("UnitTotals").HasNoKey();

    public void Configure(EntityTypeBuilder<UnitMonth> builder) =>
        builder.ToTable("UnitMonths").HasKey(month => new { month.OrgUnitId, month.Month });

    public void Configure(EntityTypeBuilder<TotalsHead> builder)
    {
        builder.ToTable("TotalsHeads").HasKey(head => head.OrgUnitId);
        builder.Property(head => head.OrgUnitId).ValueGeneratedNever();
        builder.Property(head => head.Version).HasDefaultValue(0L);
    }
}
