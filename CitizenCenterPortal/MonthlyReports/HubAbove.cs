using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>A hub above the caller, with the caller's units in it.</summary>
/// <param name="Id">The hub.</param>
/// <param name="Reached">The units that stood beneath it in any month of a span and are reached.</param>
internal sealed record HubAbove(int Id, IReadOnlyList<int> Reached)
{
    /// <summary>A hub with those of the caller's units that stood in it.</summary>
    public static HubAbove Of(Reading reading, int hub, MonthSpan span) =>
        new(hub, [.. span.Months.SelectMany(month => reading.Tree.SubtreeIn(hub, month)).Distinct().Where(reading.Scope.Reaches)]);

    /// <summary>
    /// True where it is known in a month how many of its answers are the caller's. Not where a unit of theirs stood elsewhere then, nor where
    /// they see a sum that holds a unit they no longer reach: there no difference can be told safe.
    /// </summary>
    public bool IsKnown(Reading reading, ReportingMonth month)
    {
        var there = reading.Tree.SubtreeIn(Id, month).ToHashSet();
        return Reached.All(unit => there.Contains(unit) || reading.Tree.ParentIn(unit, month) is null)
            && reading.Scope.Whole.SelectMany(unit => reading.Tree.SubtreeIn(unit, month)).All(unit => reading.Scope.Reaches(unit) || !there.Contains(unit));
    }
}
