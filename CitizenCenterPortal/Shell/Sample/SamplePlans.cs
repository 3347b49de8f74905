using CitizenCenterPortal.Data;
using CitizenCenterPortal.Plans;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>The plans of the invented city: written before each year, adopted in April but for D103's of this year, looked back on in October and after the year.</summary>
internal static class SamplePlans
{
    private static readonly (Standing Standing, string Words)[] Found =
    [
        (Standing.Good, "予定したことは、おおむね行えた。参加した人から、続けてほしいという声があった。"), (Standing.Fair, "回数は予定に届かなかったが、新しい団体が加わった。"),
        (Standing.Late, "講師の都合で始まりが遅れた。残りの期間で行う。"), (Standing.Rethink, "参加が少ないため、時間帯と知らせ方を見直す。"), (Standing.Good, "初めて来た人が多く、ねらいに沿って進んでいる。"),
    ];

    /// <summary>Writes the plans of a batch of units; gives the lines of their histories.</summary>
    public static async Task<IReadOnlyList<ActNote>> WriteAsync(Change change, IReadOnlyList<PlannedUnit> units, SamplePeople people, MonthSpan months, int seed, CancellationToken stop)
    {
        var (plans, items, progress, reviews, notes) = (new List<YearPlan>(), new List<PlanItem>(), new List<PlanProgress>(), new List<PlanReview>(), new List<ActNote>());
        foreach (var unit in units)
        {
            foreach (var (at, year) in months.Months.Select(month => month.FiscalYear).Distinct().Index())
            {
                Tell(unit, year, at);
            }
        }

        await change.UpsertToldAsync(plans, stop);
        await change.UpsertToldAsync<PlanItem>([.. items.OrderBy(item => item.Level).ThenBy(item => item.OrgUnitId).ThenBy(item => item.Number)], stop);
        await change.UpsertToldAsync(progress, stop);
        await change.UpsertToldAsync(reviews, stop);
        return notes;

        void Tell(PlannedUnit unit, FiscalYear year, int at)
        {
            var (dice, today) = (new Dice(seed, unit.Code, year.Start, "plan"), change.Clock.Today);
            var rows = SamplePlan.Items(unit, year, at);
            var (staff, head) = unit.Tier == Tier.City ? ("city-staff", "city-director") : ("center-staff", "center-director");
            YearPlan Plan(bool adopted) => new()
            {
                OrgUnitId = unit.Id, Year = year.Start, LastNumber = rows[^1].Number, Approved = adopted, AdoptedOn = adopted ? year.First.FirstDay : null, Version = adopted ? 2 : 1,
            };
            var draft = Plan(false);
            Note(PlanActs.Write, staff, year.First.FirstDay.AddDays(-20), detail =>
            {
                detail.Add([((YearPlan?)null, draft)]);
                detail.Add<PlanItem>([.. rows.Select(row => ((PlanItem?)null, row))]);
            });
            if (unit.Code == "D103" && year == change.Clock.ThisYear)
            {
                plans.Add(draft);
                items.AddRange(rows);
                return;
            }

            var adopted = Plan(true);
            plans.Add(adopted);
            Note(PlanActs.Adopt, head, year.First.FirstDay, detail => detail.Add([((YearPlan?)draft, adopted)]));
            var done = rows.Where(row => row.Level >= PlanLevel.Programme).SelectMany(row => Progress(row, today, dice)).ToList();
            var after = SamplePlan.Items(unit, year, at);
            foreach (var (row, told) in rows.Zip(after).Where(pair => done.Exists(one => one.ItemNumber == pair.First.Number)))
            {
                (told.Version, told.GoalResult) = (2, year.Last.LastDay < today ? row.GoalTarget * dice.Whole(70, 125) / 100 : null);
            }

            items.AddRange(after);
            progress.AddRange(done);
            if (done.Count > 0)
            {
                Note(PlanActs.Progress, staff, year.Last.LastDay, detail =>
                {
                    detail.Add<PlanItem>([.. rows.Zip(after).Where(pair => pair.Second.Version > 1).Select(pair => ((PlanItem?)pair.First, pair.Second))]);
                    detail.Add<PlanProgress>([.. done.Select(row => ((PlanProgress?)null, row))]);
                });
            }

            foreach (var (time, day) in new[] { (ReviewTime.MidYear, new DateOnly(year.Start, 10, 20)), (ReviewTime.YearEnd, new DateOnly(year.Start + 1, 4, 10)) }.Where(time => time.Item2 <= today))
            {
                List<PlanReview> found = [.. rows.Where(row => row.Level >= PlanLevel.Programme && dice.Happens(time == ReviewTime.YearEnd ? 0.95 : 0.8)).Select(row => Review(unit, year, row.Number, time, dice)), Review(unit, year, 0, time, dice)];
                reviews.AddRange(found);
                Note(PlanActs.Review, staff, day, detail => detail.Add<PlanReview>([.. found.Select(row => ((PlanReview?)null, row))]));
            }

            void Note(Act act, string role, DateOnly day, Action<ChangeDetail> add)
            {
                var (detail, start) = (change.NewDetail(), CityClock.ToUtc(months.From.FirstDay.ToDateTime(new(9, 0))));
                add(detail);
                var when = CityClock.ToUtc(day.ToDateTime(new(dice.Whole(9, 16), dice.Whole(0, 59))));
                notes.Add(new() { OrgUnitId = unit.Id, Detail = detail.ToString(), Past = (act, people.Actor(role, unit.Id), role, when < start ? start : when < change.Now ? when : change.Now) });
            }
        }
    }

    private static PlanReview Review(PlannedUnit unit, FiscalYear year, int number, ReviewTime time, Dice dice)
    {
        var (standing, words) = Found[dice.Whole(0, Found.Length - 1)];
        return new() { OrgUnitId = unit.Id, Year = year.Start, ItemNumber = number, Time = time, Standing = standing, Words = words };
    }

    /// <summary>What was written of the quarters that are over, and of the one that runs.</summary>
    private static IEnumerable<PlanProgress> Progress(PlanItem item, DateOnly today, Dice dice)
    {
        foreach (var quarter in PlanQuarters.All.Where(quarter => item.Quarters.HasFlag(PlanQuarters.Flag(quarter))))
        {
            var (months, chance) = (PlanQuarters.Months(new(item.Year), quarter), dice.Share());
            ProgressState? state = months.From.FirstDay > today || chance < 0.04 ? null : months.To.LastDay >= today ? ProgressState.Running : chance < 0.12 ? ProgressState.Late : ProgressState.Done;
            if (state is { } stands)
            {
                yield return new()
                {
                    OrgUnitId = item.OrgUnitId, ItemNumber = item.Number, Quarter = quarter, State = stands, Words = stands switch
                    {
                        ProgressState.Done => "予定どおり行った。",
                        ProgressState.Late => "講師の都合がつかず、次の四半期に行う。",
                        _ => "準備を進めている。",
                    },
                };
            }
        }
    }
}
