using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>Keeps the form with its rules in memory until their stamp rises, and hands both out together.</summary>
public sealed class RuleCache(CatalogueCache catalogues)
{
    // One reference: version and book, told to all threads at once. The language is the book's, since its sides are named in it.
    private volatile Kept? japanese;
    private volatile Kept? english;

    /// <summary>The book as a reader sees it.</summary>
    public async Task<RuleBook> GetAsync(Reading reading, CancellationToken stop = default) =>
        Find(reading.Stamps) ?? Keep(reading.Stamps, new(await catalogues.GetAsync(reading, stop), await reading.Rows<CheckRule>().ToListAsync(stop)));

    /// <summary>The book as a change sees it.</summary>
    public async Task<RuleBook> GetAsync(Change change, CancellationToken stop = default) =>
        Find(change.Stamps) ?? Keep(change.Stamps, new(await catalogues.GetAsync(change, stop), await change.Rows<CheckRule>().AsNoTracking().ToListAsync(stop)));

    private RuleBook? Find(DataStamps stamps) => (Words.InEnglish ? english : japanese) is { } now && now.Version == stamps.Catalogue ? now.Book : null;

    private RuleBook Keep(DataStamps stamps, RuleBook book)
    {
        if (Words.InEnglish)
        {
            english = new(stamps.Catalogue, book);
        }
        else
        {
            japanese = new(stamps.Catalogue, book);
        }

        return book;
    }

    private sealed record Kept(long Version, RuleBook Book);
}
