using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Plans;

internal sealed class PlansMapping :
    IEntityTypeConfiguration<YearPlan>, IEntityTypeConfiguration<YearOfPlan>, IEntityTypeConfiguration<PlanItem>, IEntityTypeConfiguration<PlanProgress>, IEntityTypeConfiguration<PlanReview>
{
    public void Configure(EntityTypeBuilder<YearPlan> builder)
    {
        builder.ToTable("YearPlans").HasKey(row => new { row.OrgUnitId, row.Year });
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OrgUnitId);
    }

    public void Configure(EntityTypeBuilder<YearOfPlan> builder) => builder.ToView("YearPlans").HasNoKey();

    public void Configure(EntityTypeBuilder<PlanItem> builder)
    {
        builder.ToTable("PlanItems").HasKey(row => new { row.OrgUnitId, row.Number });
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.Quarters).HasConversion<int>();
        builder.Property(row => row.Title).HasMaxLength(PlanItem.LineMaxLength);
        builder.Property(row => row.Aim).HasMaxLength(PlanItem.WordsMaxLength);
        builder.Property(row => row.Goal).HasMaxLength(PlanItem.WordsMaxLength);
        builder.Property(row => row.GoalMeasure).HasMaxLength(PlanItem.LineMaxLength);
        builder.Property(row => row.Owner).HasMaxLength(PlanItem.LineMaxLength);
        builder.Property(row => row.Clauses).HasMaxLength(Codes.MaxLength);
        builder.Property(row => row.RetiredWords).HasMaxLength(Act.ReasonMaxLength);
        builder.HasIndex(row => new { row.Year, row.OrgUnitId });
        builder.HasOne<YearPlan>().WithMany().HasForeignKey(row => new { row.OrgUnitId, row.Year });
        builder.HasOne<PlanItem>().WithMany().HasForeignKey(row => new { row.ParentUnitId, row.ParentNumber }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlanProgress> builder)
    {
        builder.ToTable("PlanProgress").HasKey(row => new { row.OrgUnitId, row.ItemNumber, row.Quarter });
        builder.Property(row => row.Words).HasMaxLength(PlanProgress.WordsMaxLength);
        builder.Property(row => row.Evidence).HasMaxLength(PlanProgress.AddressMaxLength);
        builder.HasOne<PlanItem>().WithMany().HasForeignKey(row => new { row.OrgUnitId, row.ItemNumber });
    }

    public void Configure(EntityTypeBuilder<PlanReview> builder)
    {
        builder.ToTable("PlanReviews").HasKey(row => new { row.OrgUnitId, row.Year, row.ItemNumber, row.Time });
        builder.Property(row => row.Words).HasMaxLength(PlanReview.WordsMaxLength);
        builder.HasOne<YearPlan>().WithMany().HasForeignKey(row => new { row.OrgUnitId, row.Year });
    }
}
