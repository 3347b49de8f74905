namespace CitizenCenterPortal.Organization.Opening;

/// <summary>The rules, closures, rooms and holidays that a reader sees, and what they come to. Pure: it asks nothing.</summary>
public sealed class OpeningCalendar
{
    private readonly ILookup<int, ClosingRule> rules;
    private readonly ILookup<int, Closure> closures;
    private readonly ILookup<(int Unit, string Option), UnitRooms> rooms;
    private readonly ILookup<int, string> options;

    /// <summary>Builds it from its rows.</summary>
    public OpeningCalendar(IEnumerable<ClosingRule> rules, IEnumerable<Closure> closures, IEnumerable<UnitRooms> rooms, HolidayBook holidays)
    {
        IReadOnlyList<UnitRooms> lent = [.. rooms.OrderBy(row => row.From)];
        this.rules = rules.OrderBy(rule => rule.Kind).ThenBy(rule => rule.From).ThenBy(rule => rule.Id).ToLookup(rule => rule.OrgUnitId);
        this.closures = closures.OrderBy(closure => closure.From).ThenBy(closure => closure.Id).ToLookup(closure => closure.OrgUnitId);
        this.rooms = lent.ToLookup(row => (row.OrgUnitId, row.Option));
        options = lent.DistinctBy(row => (row.OrgUnitId, row.Option)).ToLookup(row => row.OrgUnitId, row => row.Option);
        Holidays = holidays;
    }

    /// <summary>The holidays.</summary>
    public HolidayBook Holidays { get; }

    /// <summary>One month of a unit, as the tree stood in it.</summary>
    public OpeningMonth Month(OrgTree tree, int unit, ReportingMonth month) => Month(Way(tree, unit, month), month, tree.IsOpen(unit, month));

    /// <summary>One month of a unit that stands first in the way up to the city.</summary>
    internal OpeningMonth Month(IReadOnlyList<int> way, ReportingMonth month, bool exists)
    {
        var unit = way[0];
        List<OpeningDay> days = [.. Enumerable.Range(0, month.LastDay.Day).Select(at => month.FirstDay.AddDays(at))
            .Select(day => new OpeningDay(day, Holidays.NameOf(day), ClosedBy(way, day), closures[unit].FirstOrDefault(closure => closure.Holds(day)), exists))];
        return new(month, days, SlotsOf(unit, days));
    }

    /// <summary>True where the rules say when the unit is open in a month: some rule stands there.</summary>
    public bool Says(OrgTree tree, int unit, ReportingMonth month) => Way(tree, unit, month).Any(at => rules[at].Any(rule => rule.From <= month.LastDay && (rule.To is null || rule.To >= month.FirstDay)));

    /// <summary>True where the unit is closed the whole month for works and the like. Asked of many: only where a closure touches the month is it reckoned.</summary>
    public bool IsShut(OrgTree tree, int unit, ReportingMonth month) =>
        closures[unit].Any(closure => closure.From <= month.LastDay && closure.To >= month.FirstDay) && Month(tree, unit, month).IsShut;

    /// <summary>The rules of a unit and of those above it, the unit's own first, that stand on some day of a span.</summary>
    public IEnumerable<ClosingRule> RulesOf(OrgTree tree, int unit, ReportingMonth month, DateOnly from, DateOnly to) =>
        Way(tree, unit, month).SelectMany(at => rules[at]).Where(rule => rule.From <= to && (rule.To is null || rule.To >= from));

    /// <summary>True where a rule holds for a unit on a day: it stands, and no nearer one takes its place.</summary>
    public bool HoldsFor(OrgTree tree, int unit, ClosingRule rule, DateOnly day) =>
        HoldingOf(Way(tree, unit, ReportingMonth.Of(day)), rule.Kind, day).Contains(rule);

    /// <summary>The closures of a unit that touch a span, the earliest first.</summary>
    public IEnumerable<Closure> ClosuresOf(int unit, DateOnly from, DateOnly to) => closures[unit].Where(closure => closure.From <= to && closure.To >= from);

    /// <summary>The rows of a unit's rooms, by type, the earliest first.</summary>
    public IEnumerable<UnitRooms> RoomsOf(int unit) => options[unit].SelectMany(option => rooms[(unit, option)]);

    /// <summary>How many rooms of a type a unit lends on a day.</summary>
    public int RoomsOn(int unit, string option, DateOnly day) => rooms[(unit, option)].LastOrDefault(row => row.From <= day)?.Count ?? 0;

    private Dictionary<string, int> SlotsOf(int unit, IReadOnlyList<OpeningDay> days) => options[unit].Where(option => days.Any(day => RoomsOn(unit, option, day.Day) > 0))
        .ToDictionary(option => option, option => days.Where(day => day.IsOpen).Sum(day => RoomsOn(unit, option, day.Day) * OpeningMonth.SlotsOfADay));

    private ClosingRule? ClosedBy(IReadOnlyList<int> way, DateOnly day) =>
        Enum.GetValues<ClosingKind>().SelectMany(kind => HoldingOf(way, kind, day)).FirstOrDefault(rule => rule.Closes(day, Holidays));

    /// <summary>The rules of a kind that hold on the day: the nearest unit's alone; of spans of the year those above too, until a unit says that there is none.</summary>
    private IEnumerable<ClosingRule> HoldingOf(IReadOnlyList<int> way, ClosingKind kind, DateOnly day)
    {
        foreach (var at in way)
        {
            List<ClosingRule> found = [.. rules[at].Where(rule => rule.Kind == kind && rule.Stands(day))];
            foreach (var rule in found)
            {
                yield return rule;
            }

            if (found.Exists(rule => rule.StaysOpen || kind != ClosingKind.Yearly))
            {
                yield break;
            }
        }
    }

    /// <summary>The unit, the hubs above it in the month, the city.</summary>
    private static IReadOnlyList<int> Way(OrgTree tree, int unit, ReportingMonth month) => [.. tree.AncestorsIn(unit, month).Prepend(OrgUnit.RootId).Append(unit).Distinct().Reverse()];
}
