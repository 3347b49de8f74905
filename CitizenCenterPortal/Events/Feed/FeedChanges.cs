using System.Collections.Frozen;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events.Feed;

/// <summary>Says what the journal changed of feeds: since when there is an address, never which.</summary>
public sealed class FeedChanges : ITellsChanges
{
    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(EventFeed) }.ToFrozenSet();

    /// <inheritdoc/>
    public Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop = default) =>
        Task.FromResult<IReadOnlyList<ToldChange>>([.. rows.Select(told => new ToldChange(
            told.Line, Words.Say("カレンダーのアドレス"), told.Row.Before is null ? "" : Words.Say("あり"), told.Row.After is null ? "" : Words.Say("{0} から", FormatTime.FullMoment(told.Line.At)), "/events/calendar"))]);
}
