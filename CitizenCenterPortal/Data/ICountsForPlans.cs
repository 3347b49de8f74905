namespace CitizenCenterPortal.Data;

/// <summary>A room whose rows hang on items of plans: events. Rooms offer theirs as services; the plans ask them all.</summary>
public interface ICountsForPlans
{
    /// <summary>
    /// What they come to in a fiscal year, of each unit within reach and each item, and of each unit what hangs on none; by one command, whatever
    /// the number of centres. What hangs on an item is of the item's year, whatever month it is moved to.
    /// </summary>
    /// <param name="reading">The opening.</param>
    /// <param name="items">The items that the reader sees, of every year.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="stop">Stops it.</param>
    Task<IReadOnlyList<PlanCount>> CountAsync(Reading reading, IQueryable<ItemOfYear> items, FiscalYear year, CancellationToken stop = default);

    /// <summary>Those that hang on one item, within reach, the earliest first; by one command.</summary>
    Task<IReadOnlyList<PlanPiece>> ListAsync(Reading reading, int itemUnitId, int itemNumber, CancellationToken stop = default);

    /// <summary>True where one hangs on an item at any unit, within reach or not.</summary>
    Task<bool> HangsAnywhereAsync(Change change, int itemUnitId, int itemNumber, CancellationToken stop = default);
}

/// <summary>Which fiscal year an item of a plan is of; made by a query, for another to ask.</summary>
public sealed class ItemOfYear
{
    /// <summary>The unit whose item it is.</summary>
    public int UnitId { get; init; }

    /// <summary>Its number there.</summary>
    public int Number { get; init; }

    /// <summary>The fiscal year by its April.</summary>
    public int Year { get; init; }
}

/// <summary>What hangs on an item at one unit.</summary>
/// <param name="UnitId">The unit that holds it.</param>
/// <param name="Item">The item, its unit and its number; null for what hangs on none that the reader sees.</param>
/// <param name="Planned">How many are meant to be held, those that were held among them; none that was cancelled.</param>
/// <param name="Held">How many were held.</param>
/// <param name="WithResult">Of how many it is written down what came of them.</param>
/// <param name="Sessions">Sessions that were held.</param>
/// <param name="People">延べ参加者数 of these.</param>
/// <param name="Cost">What they cost, in yen.</param>
public sealed record PlanCount(int UnitId, (int UnitId, int Number)? Item, int Planned, int Held, int WithResult, int Sessions, int People, long Cost);

/// <summary>One that hangs on an item.</summary>
/// <param name="UnitId">The unit that holds it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Month">The month it is of.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Href">Its page.</param>
/// <param name="People">延べ参加者数.</param>
/// <param name="Cost">What it cost, in yen; null where nobody wrote it down.</param>
public sealed record PlanPiece(int UnitId, string Title, ReportingMonth Month, Sentence State, string Href, int People, long? Cost);
