using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Plans;

/// <summary>Writes what the caller's own unit finds when it looks back: on an item, or on its plan as a whole.</summary>
public sealed class ReviewPlan(PortalDoor door)
{
    /// <summary>Writes a review, over that of the same time.</summary>
    /// <param name="year">The fiscal year.</param>
    /// <param name="unitCode">The unit.</param>
    /// <param name="number">The item's number; 0 for the plan as a whole.</param>
    /// <param name="version">The version of the item, or of the plan, that the person saw.</param>
    /// <param name="time">At the middle or the end of the year.</param>
    /// <param name="standing">How it stands.</param>
    /// <param name="typed">In words.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> RunAsync(FiscalYear year, string unitCode, int number, int version, ReviewTime time, Standing? standing, string typed, CancellationToken stop = default)
    {
        if (await door.FindOwnAsync(PlanActs.Review, unitCode, null, stop) is not var (unit, _))
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(PlanActs.Review, [unit.Id], stop);
        var item = number == 0 ? null : await change.FindItemAsync(unit, year, number, stop);
        if (await change.FindPlanAsync(unit, year, stop) is not { } plan || (number != 0 && item is null))
        {
            return Outcome.NotFound;
        }

        if ((item?.Version ?? plan.Version) != version)
        {
            return Outcome.Refused(FindPlans.Stale);
        }

        var read = new FieldReader();
        var words = read.Text("words", typed, PlanReview.WordsMaxLength);
        read.Refuse(standing is null, "standing", "評価を選んでください。");
        read.Refuse(words.Length == 0, "words", "ふりかえりの言葉を書いてください。");
        if (read.Faults.Count > 0)
        {
            return Outcome.Invalid(read.Faults);
        }

        var row = await change.Rows<PlanReview>().FirstOrDefaultAsync(review => review.OrgUnitId == unit.Id && review.Year == year.Start && review.ItemNumber == number && review.Time == time, stop);
        if (row is null)
        {
            row = new() { OrgUnitId = unit.Id, Year = year.Start, ItemNumber = number, Time = time };
            change.Rows<PlanReview>().Add(row);
        }

        (row.Standing, row.Words) = (standing!.Value, words);
        _ = item is null ? plan.Version++ : item.Version++;
        await change.CommitAsync(ActNote.Plain, stop);
        return Outcome.Done;
    }
}
