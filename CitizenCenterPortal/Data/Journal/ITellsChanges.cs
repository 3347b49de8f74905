namespace CitizenCenterPortal.Data;

/// <summary>Says in words what lines of the journal changed of a room's rows. Rooms offer theirs as services; the history asks them all.</summary>
public interface ITellsChanges
{
    /// <summary>The entities it tells: <c>Figure</c>.</summary>
    IReadOnlySet<string> Of { get; }

    /// <summary>What the reader may know of the rows, line by line in the order given. What is not theirs to see is left out or withheld.</summary>
    /// <param name="reading">Who reads; what it costs the database may not grow with the rows.</param>
    /// <param name="rows">The rows, each with its line; of the entities told only.</param>
    /// <param name="stop">Stops it.</param>
    Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop = default);
}
