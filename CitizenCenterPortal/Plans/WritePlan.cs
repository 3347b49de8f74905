using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Plans;

/// <summary>Adds and changes items of the caller's own plan. Once it was adopted, each change needs a reason.</summary>
public sealed class WritePlan(PortalDoor door)
{
    /// <summary>A new item; its address where it was written.</summary>
    public async Task<(Outcome Outcome, UnitNumber Address)> AddAsync(string unitCode, FiscalYear year, PlanFields fields, string? reason = null, CancellationToken stop = default)
    {
        if (await door.FindOwnAsync(PlanActs.Write, unitCode, year, stop) is not var (unit, adopted))
        {
            return (Outcome.NotFound, default);
        }

        var act = adopted ? PlanActs.Amend : PlanActs.Write;
        await using var change = await door.OpenForChangeAsync(act, [unit.Id], stop);
        if (!CalendarYears.Has(year, change.Clock.ThisYear))
        {
            return (Outcome.NotFound, default);
        }

        var plan = await change.BeginPlanAsync(unit, year, stop);
        if (WhyNot(change, unit, plan, act) is { } why)
        {
            return (Outcome.Refused(why), default);
        }

        var own = await change.Rows<PlanItem>().Where(row => row.OrgUnitId == unit.Id && row.Year == year.Start).ToListAsync(stop);
        var item = new PlanItem { OrgUnitId = unit.Id, Number = await change.NextNumberAsync(unit, stop), Year = year.Start, Level = fields.Level, Title = "", Version = 1 };
        List<Problem> faults = [.. fields.Into(item), .. await HangAsync(change, unit, item, fields.Parent, stop), .. OfReason(act, reason)];
        if (own.Count >= PlanItem.Most)
        {
            faults.Add(FieldReader.At("name", new Sentence("ひとつの館の年度の計画は {0} 項目までです。", PlanItem.Most)));
        }

        if (!PlanRules.Levels(unit.Tier).Contains(item.Level))
        {
            faults.Add(FieldReader.At("level", "政策・施策・事業計画は、市拠点館だけが書けます。取組を選んでください。"));
        }

        if (faults.Count > 0)
        {
            return (Outcome.Invalid(faults), default);
        }

        item.Place = Last(own, item);
        change.Rows<PlanItem>().Add(item);
        (plan.LastNumber, plan.Version) = (item.Number, plan.Version + 1);
        await change.CommitAsync(FindPlans.Note(act, reason), stop);
        return (Outcome.Done, new(unit.Code, item.Number));
    }

    /// <summary>Changes an item; <paramref name="version"/> is that of what the person saw. Its level stays.</summary>
    public async Task<Outcome> ChangeAsync(FiscalYear year, UnitNumber address, int version, PlanFields fields, string? reason = null, CancellationToken stop = default)
    {
        if (await door.FindOwnAsync(PlanActs.Write, address.UnitCode, year, stop) is not var (unit, adopted))
        {
            return Outcome.NotFound;
        }

        var act = adopted ? PlanActs.Amend : PlanActs.Write;
        await using var change = await door.OpenForChangeAsync(act, [unit.Id], stop);
        if (await change.FindItemAsync(unit, year, address.Number, stop) is not { } item || await change.FindPlanAsync(unit, year, stop) is not { } plan)
        {
            return Outcome.NotFound;
        }

        if ((item.Version != version ? FindPlans.Stale : item.Retired ? "取りやめた項目は、書き直せません。" : WhyNot(change, unit, plan, act)) is { } why)
        {
            return Outcome.Refused(why);
        }

        var before = (item.ParentUnitId, item.ParentNumber);
        List<Problem> faults = [.. fields.Into(item), .. await HangAsync(change, unit, item, fields.Parent, stop), .. OfReason(act, reason)];
        if (faults.Count > 0)
        {
            return Outcome.Invalid(faults);
        }

        if (before != (item.ParentUnitId, item.ParentNumber))
        {
            item.Place = Last(await change.Rows<PlanItem>().Where(row => row.OrgUnitId == unit.Id && row.Year == year.Start && row.Number != item.Number).ToListAsync(stop), item);
        }

        item.Version++;
        await change.CommitAsync(FindPlans.Note(act, reason), stop);
        return Outcome.Done;
    }

    private static Sentence? WhyNot(Change change, OrgUnit unit, YearPlan plan, Act act) =>
        !change.Tree.IsOpen(unit.Id, change.Clock.ThisMonth) ? "閉館した館の計画は書けません。"
        : plan.Approved != (act == PlanActs.Amend) ? FindPlans.Stale
        : null;

    private static IEnumerable<Problem> OfReason(Act act, string? reason) => act.WhyNot(reason) is { } why ? [FieldReader.At("reason", why)] : [];

    private static int Last(IEnumerable<PlanItem> items, PlanItem of) => items.Where(item => IsBeside(item, of)).Select(item => item.Place).DefaultIfEmpty().Max() + 1;

    /// <summary>True where two items of a unit stand beneath the same item.</summary>
    internal static bool IsBeside(PlanItem one, PlanItem other) => (one.ParentUnitId, one.ParentNumber, one.Level) == (other.ParentUnitId, other.ParentNumber, other.Level);

    private static async Task<IReadOnlyList<Problem>> HangAsync(Change change, OrgUnit unit, PlanItem item, string parent, CancellationToken stop)
    {
        (item.ParentUnitId, item.ParentNumber) = (null, null);
        if (parent.Length == 0)
        {
            return PlanRules.NeedsParent(item.Level) ? [FieldReader.At("parent", new Sentence("「{0}」は、上の項目を選んでください。", PlanWords.Say(item.Level)))] : [];
        }

        var above = UnitNumber.TryParse(parent, out var named) ? change.Tree.Find(named.UnitCode) : null;
        await (above is null ? Task.CompletedTask : change.HoldAsync<PlanItem>(above.Id, named.Number, alone: false, stop));
        var found = above is null ? null : await change.Reading.Rows<PlanItem>().FirstOrDefaultAsync(row => row.OrgUnitId == above.Id && row.Number == named.Number && row.Year == item.Year, stop);
        if (above is null || found is null || (found.Retired && above.Id == unit.Id) || !PlanRules.MayHang(item.Level, unit, found.Level, above))
        {
            return [FieldReader.At("parent", "この項目の上には置けません。ほかの項目を選んでください。")];
        }

        (item.ParentUnitId, item.ParentNumber) = (found.OrgUnitId, found.Number);
        return [];
    }
}
