using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

internal sealed class DeadlinesMapping : IEntityTypeConfiguration<ReportDeadline>
{
    public void Configure(EntityTypeBuilder<ReportDeadline> builder) => builder.ToTable("ReportDeadlines").HasKey(row => row.From);
}
