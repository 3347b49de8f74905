namespace CitizenCenterPortal.Kernel;

/// <summary>What a room shows on the dashboard of a unit. Rooms offer theirs as services; the dashboard shows them all.</summary>
public interface IDashboardPart
{
    /// <summary>Where it stands among the parts, lowest first, below 0 before the indicators; null where it has nothing for such a place.</summary>
    int? PlaceOn(DashboardPlace place);

    /// <summary>
    /// The component that shows it, with one parameter <c>Place</c>. It opens the door itself, by few commands whatever the number of centres,
    /// and shows nothing to who may not read it.
    /// </summary>
    Type Face { get; }
}

/// <summary>Whose dashboard, and of when.</summary>
/// <param name="Unit">The unit's code; null for an operator's centres together.</param>
/// <param name="Own">True for the unit alone, without what is beneath.</param>
/// <param name="Months">The months that are shown.</param>
public sealed record DashboardPlace(string? Unit, bool Own, MonthSpan Months);
