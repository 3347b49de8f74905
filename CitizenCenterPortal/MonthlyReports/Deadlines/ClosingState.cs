using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>How a month stands against its closing day, for who accepts or confirms.</summary>
/// <param name="Month">The month.</param>
/// <param name="Due">提出期限.</param>
/// <param name="Closing">締め日.</param>
/// <param name="Today">Today in the city.</param>
/// <param name="Behind">The units within reach whose report is not as far as the closing day asks, by ward, in the order of the tree.</param>
public sealed record ClosingState(ReportingMonth Month, DateOnly Due, DateOnly Closing, DateOnly Today, IReadOnlyList<(string Ward, IReadOnlyList<string> Units)> Behind)
{
    /// <summary>True for the city, which confirms; false for a ward, which accepts.</summary>
    public bool Confirms { get; init; }

    /// <summary>How many units are behind.</summary>
    public int Left => Behind.Sum(ward => ward.Units.Count);

    /// <summary>True where the day has passed and somebody is behind.</summary>
    public bool IsOver => Closing < Today && Behind.Count > 0;

    /// <summary>The state of a month; null for who neither accepts nor confirms.</summary>
    /// <param name="days">The days.</param>
    /// <param name="month">The month.</param>
    /// <param name="states">Where the reports of the month stand, by unit, as far as the caller sees them.</param>
    /// <param name="reading">Who looks.</param>
    internal static ClosingState? Of(DueDays days, ReportingMonth month, IReadOnlyDictionary<int, ReportStatus> states, Reading reading)
    {
        var hub = reading.Caller is { Reach: Reach.Subtree, OrgUnitId: { } place } ? reading.Tree.Find(place) : null;
        if (hub is null || hub.Tier == Tier.District || !reading.Caller.May(Identity.Permissions.MonthlyReports.Remind))
        {
            return null;
        }

        var behind = from unit in reading.Units
                     where reading.Tree.IsOpen(unit.Id, month) && !IsThere(unit)
                     group unit by (unit.Tier == Tier.District ? reading.Tree.ParentIn(unit.Id, month) : unit.Id) ?? OrgUnit.RootId into ward
                     let above = reading.Tree.Find(ward.Key)
                     orderby above.Tier, above.Code
                     select (above.DisplayName, (IReadOnlyList<string>)[.. ward.OrderBy(unit => unit.Tier).ThenBy(unit => unit.Code, StringComparer.Ordinal).Select(unit => unit.DisplayName)]);
        return new(month, days.Of(month), days.ClosingOf(month), reading.Clock.Today, [.. behind]) { Confirms = hub.Tier == Tier.City };

        // The ward has done its part with what it accepts, and is not behind with its own report once it is handed in; the city has with what it confirms.
        bool IsThere(OrgUnit unit) => states.TryGetValue(unit.Id, out var status) && (hub.Tier == Tier.City
            ? status == ReportStatus.Confirmed
            : status is ReportStatus.Accepted or ReportStatus.Confirmed || (unit.Id == hub.Id && status == ReportStatus.Submitted));
    }
}
