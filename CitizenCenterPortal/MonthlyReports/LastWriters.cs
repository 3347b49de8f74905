using CitizenCenterPortal.MonthlyReports.Narratives;
using Microsoft.Extensions.Caching.Memory;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Who wrote a cell or a text last, so that nobody is in conflict with themself: where the answer to a save was lost, a page sends what was typed on
/// with a version older than its own. Kept in the memory of this process alone, 20,000 cells at most, each for 15 minutes after it was
/// written. What is forgotten, at the latest by a restart, costs a question and no figure: the person is asked, as if two had met.
/// </summary>
public sealed class LastWriters : IDisposable
{
    private const int Most = 20_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>True where every version of the figure after the one that was seen came from this writer, by earlier requests.</summary>
    public bool IsOwn(Figure figure, int seen, CellWriter writer) => IsOwn(KeyOf(figure), figure.Version, seen, writer);

    /// <summary>The same of a text.</summary>
    public bool IsOwn(ReportText text, int seen, CellWriter writer) => IsOwn(KeyOf(text), text.Version, seen, writer);

    /// <summary>Keeps who wrote a figure. To be called once that is committed, and not before.</summary>
    public void Keep(Figure written, CellWriter writer) => Keep(KeyOf(written), written.Version, writer);

    /// <summary>The same of a text.</summary>
    public void Keep(ReportText written, CellWriter writer) => Keep(KeyOf(written), written.Version, writer);

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();

    private static (int Unit, ReportingMonth Month, int Cell) KeyOf(Figure figure) => (figure.OrgUnitId, figure.Month, figure.CellId);

    private static (int Unit, ReportingMonth Month, string Block) KeyOf(ReportText text) => (text.OrgUnitId, text.Month, text.Block);

    private bool IsOwn(object key, int version, int seen, CellWriter writer) =>
        kept.Get<Run>(key) is { } run && run.Version == version && run.From <= seen && seen <= run.Version && run.By.IsBefore(writer);

    private void Keep(object key, int version, CellWriter writer)
    {
        var from = kept.Get<Run>(key) is { } run && run.Version == version - 1 && run.By.IsSamePage(writer) ? run.From : version - 1;
        kept.Set(key, new Run(writer, from, version), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    /// <summary>Versions that one page wrote, nobody between.</summary>
    /// <param name="By">The page, with its last request.</param>
    /// <param name="From">The version before its first.</param>
    /// <param name="Version">Its last.</param>
    private sealed record Run(CellWriter By, int From, int Version);
}
