namespace CitizenCenterPortal.Data;

/// <summary>A room whose rows hang on items of plans: events. Rooms offer theirs as services; the plans ask them all.</summary>
public interface ICountsForPlans
{
    /// <summary>What they come to in a fiscal year, of each unit within reach and each item, and of each unit what hangs on none; by one command, whatever the number of centres.</summary>
    Task<IReadOnlyList<PlanCount>> CountAsync(Reading reading, FiscalYear year, CancellationToken stop = default);

    /// <summary>Those that hang on one item, within reach, the earliest first; by one command.</summary>
    Task<IReadOnlyList<PlanPiece>> ListAsync(Reading reading, int itemUnitId, int itemNumber, CancellationToken stop = default);
}

/// <summary>What hangs on an item at one unit.</summary>
/// <param name="UnitId">The unit that holds it.</param>
/// <param name="Item">The item, its unit and its number; null for what hangs on none.</param>
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
