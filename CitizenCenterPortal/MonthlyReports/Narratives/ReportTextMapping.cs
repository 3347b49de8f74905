using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.MonthlyReports.Narratives;

internal sealed class ReportTextMapping : IEntityTypeConfiguration<ReportText>
{
    public void Configure(EntityTypeBuilder<ReportText> builder)
    {
        builder.ToTable("ReportTexts").HasKey(text => new { text.OrgUnitId, text.Month, text.Block });
        builder.Property(text => text.Block).HasMaxLength(NarrativeBlock.CodeMaxLength);
        builder.Property(text => text.Words).HasMaxLength(NarrativeBlock.MaxLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(text => text.OrgUnitId);
    }
}
