using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Mandate;

internal sealed class MandateMapping : IEntityTypeConfiguration<ClauseText>, IEntityTypeConfiguration<ClauseThreshold>
{
    public void Configure(EntityTypeBuilder<ClauseText> builder)
    {
        builder.ToTable("ClauseTexts").HasKey(row => new { row.Clause, row.Year });
        builder.Property(row => row.Clause).HasMaxLength(ClauseText.CodeMaxLength);
        builder.Property(row => row.Heading).HasMaxLength(ClauseText.HeadingMaxLength);
        builder.Property(row => row.Summary).HasMaxLength(ClauseText.SummaryMaxLength);
        builder.Property(row => row.Text).HasMaxLength(ClauseText.TextMaxLength);
    }

    public void Configure(EntityTypeBuilder<ClauseThreshold> builder)
    {
        builder.ToTable("ClauseThresholds").HasKey(row => new { row.Clause, row.Year });
        builder.Property(row => row.Clause).HasMaxLength(ClauseText.CodeMaxLength);
    }
}
