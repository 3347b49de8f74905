using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Keeps the matrices of each reader for as long as nothing within their reach was done, the tree, the calendar, the rules and the persons are the same and the day
/// is: what nobody changed anything of is read by one version and no rows. At most 100,000 cells, about 50 MB.
/// </summary>
public sealed class MatrixCache : IDisposable
{
    private const int Capacity = 100_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Capacity });

    /// <summary>What decides a matrix and its words: who looks, in which role and reach, on which day, at which months, in which language.</summary>
    internal readonly record struct Key(string Actor, string Role, Reach Reach, int? UnitId, int? OperatorId, DateOnly Today, bool InEnglish, FiscalYear? Year, int? Length)
    {
        public static Key Of(Reading reading, FiscalYear? year, int? length) =>
            new(reading.Caller.Actor, reading.Caller.Role, reading.Caller.Reach, reading.Caller.OrgUnitId, reading.Caller.OperatorId, reading.Clock.Today, Words.InEnglish, year, length);
    }

    /// <summary>What it was read at: the lines in the histories of all units within reach, without which nothing happens to a report, the tree, the calendar, the persons; and the form with its rules, which are the city's.</summary>
    internal readonly record struct Version(long Lines, long Organization, long Calendar, long Access, long Catalogue)
    {
        public static async Task<Version> ReadAsync(Reading reading, CancellationToken stop) =>
            new(await reading.Rows<ChainHead>().SumAsync(head => head.Count, stop), reading.Stamps.Organization, reading.Stamps.Calendar, reading.Stamps.Access, reading.Stamps.Catalogue);
    }

    /// <summary>True where the same was asked for before; from now on it is.</summary>
    internal bool IsAwaited(Key key)
    {
        if (kept.TryGetValue(key, out _))
        {
            return true;
        }

        kept.Set(key, (default(Version), (MatrixView?)null), new MemoryCacheEntryOptions { Size = 1 });
        return false;
    }

    internal MatrixView? Find(Key key, Version version) => kept.TryGetValue(key, out (Version Version, MatrixView? View) found) && found.Version == version ? found.View : null;

    internal MatrixView Keep(Key key, Version version, MatrixView view)
    {
        kept.Set(key, (version, (MatrixView?)view), new MemoryCacheEntryOptions { Size = Math.Max(1, view.Rows.Count * view.Months.Count) });
        return view;
    }

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();
}
