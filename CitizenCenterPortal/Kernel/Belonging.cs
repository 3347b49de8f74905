namespace CitizenCenterPortal.Kernel;

/// <summary>A row that belongs to one unit and is seen by who reaches that unit. The model refuses an entity that declares no kind.</summary>
public interface IOwned
{
    /// <summary>The unit; it may not change once the row is written.</summary>
    int OrgUnitId { get; }
}

/// <summary>An own row of one month; an operator sees it only where an agreement covers the month.</summary>
public interface IOwnedByMonth : IOwned
{
    /// <summary>The month.</summary>
    ReportingMonth Month { get; }
}

/// <summary>A sum of one month over a unit and all beneath it; seen only by who reaches every unit of it, so that nobody subtracts a neighbour's figure.</summary>
public interface ISummedBeneath : IOwnedByMonth;

/// <summary>
/// What those beneath a unit see of its sums without seeing the unit: a second face, to read alone, of <see cref="ISummedBeneath"/>. Neighbours
/// are in such a sum: who reads it passes on an average in which each of them is hidden among others, and nothing else. An operator sees it
/// only of months that an agreement of theirs covers.
/// </summary>
public interface ISeenFromBeneath : IOwnedByMonth, IBookkeeping;

/// <summary>A row of a month that goes into the sums above it, which are made anew from it whoever changes one beneath.</summary>
public interface ISummedUp : IOwnedByMonth, IMayBeDraft;

/// <summary>An own row that may be of a month. Without one it is of the time it was written in: an operator sees it where an agreement covers that.</summary>
public interface IOwnedPerhapsByMonth : IOwned
{
    /// <summary>The month, where there is one.</summary>
    ReportingMonth? Month { get; }

    /// <summary>When it was written, UTC.</summary>
    DateTime At { get; }
}

/// <summary>A row of a unit that is seen by all beneath it too: levels, notices, plans, calendars.</summary>
public interface IHandedDown : IOwned;

/// <summary>
/// A handed-down row of a set, which stands from its fiscal year on until the year of the next set. Of a place that somebody reaches for
/// some years only (<see cref="Scope.Years"/>) they see the sets that stand in one of these years.
/// </summary>
/// <typeparam name="TSet">Says which years have a set.</typeparam>
public interface IHandedDownInSets<TSet> : IHandedDown
    where TSet : class, IYearOfSet
{
    /// <summary>The fiscal year by its April.</summary>
    int Year { get; }
}

/// <summary>A fiscal year that has a set: a second face of the sets' rows, to read alone. It tells nothing but the year.</summary>
public interface IYearOfSet : IBookkeeping
{
    /// <summary>The fiscal year by its April.</summary>
    int Year { get; }
}

/// <summary>An own row that the units of its share table see too: joint events, issue boards.</summary>
/// <typeparam name="TShare">A row of the share table.</typeparam>
public interface IShared<TShare> : IOwned
    where TShare : class, IShare
{
    /// <summary>The units it is shared with.</summary>
    ICollection<TShare> Shares { get; }
}

/// <summary>A shared row of one month; an operator sees it only where an agreement covers the month, of the unit or of one that it is shared with.</summary>
/// <typeparam name="TShare">A row of the share table.</typeparam>
public interface ISharedByMonth<TShare> : IShared<TShare>, IOwnedByMonth
    where TShare : class, IShare;

/// <summary>
/// A shared row of one month whose parts have days of their own (<see cref="IPartByDay{TWhole, TShare}"/>): an operator sees it also where an agreement
/// covers a day of one of them, so that who came after its month sees the whole of what they see the parts of.
/// </summary>
/// <typeparam name="TShare">A row of the share table.</typeparam>
/// <typeparam name="TDay">Says on which days its parts are.</typeparam>
public interface ISharedByDays<TShare, TDay> : ISharedByMonth<TShare>
    where TShare : class, IShare
    where TDay : class, IDayOfPart
{
    /// <summary>Its number in its unit.</summary>
    int Number { get; }
}

/// <summary>The day of a part: a second face of the parts' rows, to read alone, since a whole and its parts cannot each ask of the other whether it is seen.</summary>
public interface IDayOfPart : IBookkeeping
{
    /// <summary>The unit of the whole.</summary>
    int OfUnit { get; }

    /// <summary>The number of the whole there.</summary>
    int OfNumber { get; }

    /// <summary>The day, in the city's time.</summary>
    DateOnly Day { get; }
}

/// <summary>A part of another row (a session of an event): of the same unit, named by a foreign key, and seen by whoever sees that row.</summary>
/// <typeparam name="TWhole">The other row.</typeparam>
public interface IPartOf<TWhole> : IOwned
    where TWhole : class, IOwned;

/// <summary>
/// A part that has a day of its own, as a session of an event that runs over months: of the whole that an operator sees it sees those parts whose day
/// an agreement covers, of the unit or of one that the whole is shared with.
/// </summary>
/// <typeparam name="TWhole">The other row.</typeparam>
/// <typeparam name="TShare">A row of its share table.</typeparam>
public interface IPartByDay<TWhole, TShare> : IPartOf<TWhole>
    where TWhole : class, IShared<TShare>
    where TShare : class, IShare
{
    /// <summary>The day, in the city's time.</summary>
    DateOnly Day { get; }
}

/// <summary>
/// A row that says which rooms a centre has or when one is taken. Who holds something there with the centre is told whether a room is free,
/// though they do not reach the row; never by what it is taken.
/// </summary>
public interface IOfRooms : IOwned;

/// <summary>One row of a share table; it is read with what it shares, and told in the history of the unit that shares it.</summary>
public interface IShare
{
    /// <summary>The unit whose row is shared; part of the key.</summary>
    int SharedBy { get; }

    /// <summary>The unit it is shared with.</summary>
    int OrgUnitId { get; }
}

/// <summary>A catalogue of the whole city, seen by everyone who may open the door.</summary>
public interface ICityWide;

/// <summary>What the portal keeps for itself (journal, chain heads, stamps, totals): its changes are not journaled, since they follow from what is.</summary>
public interface IBookkeeping;

/// <summary>What the portal keeps of its own doings outside any act, as of the mail it sent; written by <c>PortalDoor.KeepAsync</c>.</summary>
public interface IKept : IBookkeeping;

/// <summary>A row that is an intention until it was approved once; who may not read such plans does not see it.</summary>
public interface IMayBePlan
{
    /// <summary>True from the first approval on, also when it was sent back.</summary>
    bool Approved { get; }
}

/// <summary>
/// A row about people whom a unit serves, as who applied for its events. Who serves them at that unit reads it and nobody else, whatever they
/// reach: neither its ward nor the city, nor who runs or audits it.
/// </summary>
public interface IAboutPeople : IOwned;

/// <summary>A row that is a draft until its report was submitted once; who may not read drafts does not see it.</summary>
public interface IMayBeDraft
{
    /// <summary>True from the first submission on, also while returned or being corrected.</summary>
    bool Reported { get; }
}
