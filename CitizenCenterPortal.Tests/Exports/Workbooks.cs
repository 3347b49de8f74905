using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Dashboards.Exports;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>Workbooks as somebody of the city takes them away.</summary>
internal static class Workbooks
{
    public static readonly AuditKey Key = GivenKey.New();

    /// <summary>The workbook; null where there is none for this caller.</summary>
    public static async Task<byte[]?> TakeAsync(TestDatabase database, Caller caller, WorkbookKind kind = WorkbookKind.Evaluations, ExportWish? wish = null)
    {
        var taken = await Taker(database, caller).RunAsync(kind, wish ?? new(ExportCity.Year, Stage.Provisional, null));
        if (taken is null)
        {
            return null;
        }

        await using var content = taken.Content;
        using var held = new MemoryStream();
        await content.CopyToAsync(held);
        return held.ToArray();
    }

    /// <summary>What reads the year of a workbook.</summary>
    public static YearBookQuery YearBooks() => new(new FigureTableQuery(new CatalogueCache(), new LevelCache()), new ReadCorrections(new(new PersonVault(new(new byte[32])))));

    public static TakeWorkbook Taker(TestDatabase database, Caller caller) => new(
        database.DoorOf(caller, CommandDoor.Today), YearBooks(), new SealBook(database.DoorOf(caller, CommandDoor.Today), database.Portal, Key),
        PaperOf(database));

    /// <summary>What is said on papers of this city.</summary>
    public static PaperFacts PaperOf(TestDatabase database) => new(SampleOf(database), new PersonNames(new PersonVault(new(new byte[32]))), new CityName("杜野市"));

    /// <summary>Asks the journal, in the name of the machine.</summary>
    private static SampleData SampleOf(TestDatabase database) =>
        new(new ServiceCollection().AddScoped<CallerChoice>().AddScoped(_ => database.ForCommands()).BuildServiceProvider());

    public static readonly Caller Command = new(null, "os:test", "operation", Reach.Subtree, OrgUnit.RootId, null, null, new HashSet<string> { Permissions.Exports.Take });

    /// <summary>Cells that differ, numbers compared to ten digits as the seal does.</summary>
    public static IReadOnlyList<string> Differences(byte[] one, byte[] other)
    {
        var (left, right) = (LibreOffice.Cells(one), LibreOffice.Cells(other));
        return [.. left.Keys.Union(right.Keys).Where(at => Ten(left.GetValueOrDefault(at)) != Ten(right.GetValueOrDefault(at))).Select(at => $"{at}: {left.GetValueOrDefault(at)} ≠ {right.GetValueOrDefault(at)}")];
    }

    private static string? Ten(string? text) => text is null ? null : ExactNumber.Plain(text, ExactNumber.Calculated) ?? text;
}
