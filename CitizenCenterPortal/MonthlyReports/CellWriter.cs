namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Who asks to save cells: a person at a page, with one of its requests.</summary>
/// <param name="Actor">The person, as the journal names them.</param>
/// <param name="Client">The page, as it names itself.</param>
/// <param name="Turn">The request's number among the page's; null where the page does not count.</param>
public sealed record CellWriter(string Actor, string Client, int? Turn)
{
    /// <summary>True for the same person at the same page.</summary>
    public bool IsSamePage(CellWriter other) => (Actor, Client) == (other.Actor, other.Client);

    /// <summary>
    /// True where the other is a later request of the same page. One that was held up on the way and comes after its successor is not:
    /// it must not undo what was typed after it. Where the page does not count, the one that comes later is the later one.
    /// </summary>
    public bool IsBefore(CellWriter other) => IsSamePage(other) && !(Turn >= other.Turn);
}
