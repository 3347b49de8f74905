using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.MonthlyReports.Checks;

internal sealed class ChecksMapping : IEntityTypeConfiguration<CheckRule>, IEntityTypeConfiguration<CheckReason>
{
    public void Configure(EntityTypeBuilder<CheckRule> builder)
    {
        builder.ToTable("CheckRules").HasKey(rule => rule.Code);
        builder.Property(rule => rule.Code).HasMaxLength(CheckRule.CodeMaxLength);
        builder.Property(rule => rule.Left).HasMaxLength(CheckRule.SideMaxLength);
        builder.Property(rule => rule.Right).HasMaxLength(CheckRule.SideMaxLength);
        builder.Property(rule => rule.Factor).HasPrecision(18, 4);
        builder.Property(rule => rule.Tolerance).HasPrecision(18, 4);
        builder.Property(rule => rule.Bound).HasPrecision(18, 4);
        builder.Property(rule => rule.Message).HasMaxLength(CheckRule.MessageMaxLength);
        builder.Property(rule => rule.MessageEn).HasMaxLength(CheckRule.MessageMaxLength);
        builder.Ignore(rule => rule.DisplayMessage);
    }

    public void Configure(EntityTypeBuilder<CheckReason> builder)
    {
        builder.ToTable("CheckReasons").HasKey(reason => new { reason.OrgUnitId, reason.Month, reason.Finding });
        builder.Property(reason => reason.Finding).HasMaxLength(CheckReason.FindingMaxLength);
        builder.Property(reason => reason.Words).HasMaxLength(Act.ReasonMaxLength);
        builder.Property(reason => reason.Numbers).HasMaxLength(CheckReason.NumbersMaxLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(reason => reason.OrgUnitId);
    }
}
