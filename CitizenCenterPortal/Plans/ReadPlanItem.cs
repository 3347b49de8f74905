using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Plans;

/// <summary>An item of a plan as its page shows it.</summary>
/// <param name="Node">The item with what hangs on it and what stands beneath.</param>
/// <param name="Way">The items above it, from the top.</param>
/// <param name="Plan">The plan that it is of.</param>
/// <param name="View">The plans of its year.</param>
/// <param name="Pieces">The events that hang on it, each with its unit.</param>
/// <param name="History">What was done with it, the latest first.</param>
public sealed record PlanItemView(PlanNode Node, IReadOnlyList<PlanNode> Way, YearPlan Plan, PlanView View, IReadOnlyList<(OrgUnit Unit, PlanPiece Piece)> Pieces, IReadOnlyList<ToldAct> History)
{
    /// <summary>The fiscal year.</summary>
    public FiscalYear Year => new(Plan.Year);

    /// <summary>True where the caller writes it.</summary>
    public bool MayWrite => View.MayWrite && View.Own?.Id == Node.Unit.Id && !Node.Item.Retired;

    /// <summary>True where nothing that the caller sees stands in the way of taking it out of a draft; at a hub, something of a unit out of their reach may.</summary>
    public bool MayRemove => MayWrite && !Plan.Approved && Node.Children.Count == 0 && Pieces.Count == 0;

    /// <summary>Those beside it in its own unit's plan, itself among them.</summary>
    public IReadOnlyList<PlanNode> Beside => [.. View.All.Where(node => node.Item.OrgUnitId == Node.Item.OrgUnitId && WritePlan.IsBeside(node.Item, Node.Item))];
}

/// <summary>What a form for an item offers.</summary>
/// <param name="Unit">The unit whose plan it is.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Item">The item; null for a new one.</param>
/// <param name="Plan">The plan; null where this is its first item.</param>
/// <param name="Items">The items of the year that the caller sees.</param>
/// <param name="Fields">What stands of it.</param>
public sealed record PlanForm(OrgUnit Unit, FiscalYear Year, PlanItem? Item, YearPlan? Plan, IReadOnlyList<(OrgUnit Unit, PlanItem Item)> Items, PlanFields Fields)
{
    /// <summary>True where a change needs a reason.</summary>
    public bool NeedsReason => Plan is { Approved: true };

    /// <summary>The items that one of a level may hang beneath.</summary>
    public IEnumerable<(OrgUnit Unit, PlanItem Item)> Parents(PlanLevel level) =>
        Items.Where(row => !row.Item.Retired && PlanRules.MayHang(level, Unit, row.Item.Level, row.Unit) && !(row.Unit.Id == Unit.Id && row.Item.Number == Item?.Number));
}

/// <summary>Reads one item of a plan.</summary>
public sealed class ReadPlanItem(PortalDoor door, ReadPlans plans, IEnumerable<ICountsForPlans> rooms, PersonNames names)
{
    private const int MostLines = 50;

    /// <summary>The item; null where there is none or the caller does not see it.</summary>
    public async Task<PlanItemView?> FindAsync(FiscalYear year, UnitNumber address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Plans.Read, stop);
        if (await plans.ReadAsync(reading, new(year), stop) is not { } view || view.All.FirstOrDefault(node => node.Address == address) is not { } found || view.PlanOf(found.Unit) is not { } plan)
        {
            return null;
        }

        var pieces = new List<PlanPiece>();
        foreach (var room in rooms)
        {
            pieces.AddRange(await room.ListAsync(reading, found.Item.OrgUnitId, found.Item.Number, stop));
        }

        return new(
            found, [.. view.All.Where(node => node != found && node.Whole.Contains(found))], plan, view,
            [.. pieces.Select(piece => (reading.Tree.Find(piece.UnitId)!, piece))], reading.Scope.Reaches(found.Unit.Id) ? await HistoryAsync(reading, found.Item, stop) : []);
    }

    /// <summary>What the form of an item, or of a new one of the caller's own plan, offers; null where it is not theirs to write.</summary>
    public async Task<PlanForm?> FormAsync(FiscalYear year, UnitNumber? address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(PlanActs.Write.Permission, stop);
        if (reading.Caller.OrgUnitId is not { } own || reading.Tree.Find(own) is not { } unit || (address is { } named && named.UnitCode != unit.Code) || !Organization.Opening.CalendarYears.Has(year, reading.Clock.ThisYear))
        {
            return null;
        }

        var rows = await reading.Rows<PlanItem>().Where(row => row.Year == year.Start).ToListAsync(stop);
        var item = rows.Find(row => row.OrgUnitId == unit.Id && row.Number == address?.Number);
        return (address is null) != (item is null) || item is { Retired: true } ? null
            : new(
                unit, year, item, await reading.Rows<YearPlan>().FirstOrDefaultAsync(plan => plan.OrgUnitId == unit.Id && plan.Year == year.Start, stop),
                [.. rows.Select(row => (Unit: reading.Tree.Find(row.OrgUnitId), Item: row)).Where(row => row.Unit is not null).Select(row => (row.Unit!, row.Item))
                    .OrderBy(row => row.Item1.Tier).ThenBy(row => row.Item1.Code, StringComparer.Ordinal).ThenBy(row => row.Item.Level).ThenBy(row => row.Item.Number)],
                item is null ? new() { Level = unit.Tier == Tier.City ? PlanLevel.Policy : PlanLevel.Step } : PlanFields.Of(item, reading.Tree));
    }

    private async Task<IReadOnlyList<ToldAct>> HistoryAsync(Reading reading, PlanItem item, CancellationToken stop)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{item.OrgUnitId}|{item.Number}");
        var found = $"\"{key}\"";
        var lines = await reading.LinesOf(PlanActs.All).Where(line => line.OrgUnitId == item.OrgUnitId && line.Detail.Contains(found)).OrderByDescending(line => line.Sequence).Take(MostLines).ToListAsync(stop);
        var who = await names.OfAsync(reading, lines.Select(line => line.Actor), stop);
        return [.. lines.Select(line => new ToldAct(
            line.At, who[line.Actor], line.Role, PlanActs.All.First(act => act.Code == line.Act), line.Reason,
            !PlanChanges.Tells(reading.Scope, line) ? [] : [.. ToldRow.Read(line.Detail).Where(row => PlanChanges.IsOf(row, key) && !(row.Of == nameof(PlanItem) && row.Before is null)).SelectMany(PlanChanges.Lines)]))];
    }
}
