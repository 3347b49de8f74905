using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Plans;

/// <summary>Items of adopted plans are evidence for the clauses that they serve; strong where it is written down what came of them.</summary>
public sealed class PlanEvidence : IOffersEvidence
{
    /// <inheritdoc/>
    public Sentence Kind => "計画";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EvidenceCount>> CountAsync(Reading reading, FiscalYear first, FiscalYear last, CancellationToken stop = default)
    {
        var rows = await Of(reading, first, last).ToListAsync(stop);
        return
        [
            .. from row in rows
               let year = new FiscalYear(row.Item.Year)
               where reading.Reaches(row.Item.OrgUnitId, new MonthSpan(year.First, year.Last)) // what an ancestor hands down is its own evidence
               from clause in Codes.Split(row.Item.Clauses)
               group row by (year, row.Item.OrgUnitId, clause) into of
               select new EvidenceCount(of.Key.year, of.Key.OrgUnitId, of.Key.clause, of.Count(), of.Count(row => row.IsStrong)),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Evidence>> ListAsync(Reading reading, FiscalYear year, int unitId, string clause, CancellationToken stop = default)
    {
        var (code, unit) = (Codes.Find(clause), reading.Tree.Find(unitId));
        var rows = await Of(reading, year, year).Where(row => row.Item.OrgUnitId == unitId && row.Item.Clauses.Contains(code)).ToListAsync(stop);
        return unit is null ? [] :
        [
            .. from row in rows
               orderby row.Item.Level descending, row.Item.Number descending
               select new Evidence(row.Item.Title, year.First, row.IsStrong ? "結果あり" : "結果はまだ", PlanHref.Of(year, new(unit.Code, row.Item.Number)), row.IsStrong),
        ];
    }

    private static IQueryable<Served> Of(Reading reading, FiscalYear first, FiscalYear last)
    {
        var (plans, reviews, reads) = (reading.Rows<YearPlan>(), reading.Rows<PlanReview>(), reading.Caller.May(Permissions.Plans.Read));
        return from item in reading.Rows<PlanItem>()
               where reads && item.Year >= first.Start && item.Year <= last.Start && !item.Retired && item.Clauses != "" && plans.Any(plan => plan.OrgUnitId == item.OrgUnitId && plan.Year == item.Year && plan.Approved)
               select new Served
               {
                   Item = item,
                   IsStrong = item.GoalResult != null || reviews.Any(review => review.OrgUnitId == item.OrgUnitId && review.Year == item.Year && review.ItemNumber == item.Number && review.Time == ReviewTime.YearEnd),
               };
    }

    private sealed class Served
    {
        public required PlanItem Item { get; init; }

        public bool IsStrong { get; init; }
    }
}
