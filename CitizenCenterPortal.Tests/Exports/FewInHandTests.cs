using CitizenCenterPortal.Dashboards.Exports;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>A city may have many centres; its workbook must not need as much memory as all of them take together.</summary>
public sealed class FewInHandTests
{
    private static readonly CoverFacts Facts = new("杜野市", "年度評価報告書", new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc), "試験");

    [EachDatabase]
    public async Task A_workbook_of_a_city_has_the_figures_of_one_centre_or_two_in_hand_at_a_time(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        using var aside = new FiguresAside();
        await using var reading = await database.DoorOf(SmallCity.Caller("city-director", "C00"), CommandDoor.Today).OpenSnapshotAsync(Permissions.Exports.Take);
        var book = (await Workbooks.YearBooks().LoadAsync(reading, new(ExportCity.Year, Stage.Provisional, null), aside)).ShouldNotBeNull();
        var hand = new Hand();

        EvaluationWorkbook.Write(WorkbookWriter.Begin(Stream.Null, Books.Info), hand.Watch(book), Facts);

        hand.Read.ShouldBeGreaterThan(10 * SmallCity.Codes.Count, "every sheet reads them anew");
        hand.Most.ShouldBeInRange(1, 2);
    }

    /// <summary>Remembers what was read of units without keeping it alive.</summary>
    private sealed class Hand
    {
        private readonly List<WeakReference[]> years = [];

        /// <summary>How often a unit was read.</summary>
        public int Read { get; private set; }

        /// <summary>The units read whose figures, or any year of them, were still held when another was asked for.</summary>
        public int Most { get; private set; }

        public YearBook Watch(YearBook book) => book with
        {
            Units = [.. book.Units.Select(unit => unit with { TwoYears = Watch(unit.TwoYears) })],
            Whole = Watch(book.Whole),
            Groups = [.. book.Groups.Select(Watch)],
        };

        private BookGroup Watch(BookGroup group) => group with { Parts = [.. group.Parts.Select(Watch)] };

        private Func<FigureColumn> Watch(Func<FigureColumn> read) => () =>
        {
            // A full collection takes its time; what is held once is held when the fifth after it is asked for.
            if (++Read % 5 == 0)
            {
                GC.Collect();
                Most = Math.Max(Most, years.Count(unit => unit.Any(year => year.IsAlive)));
            }

            var column = read();
            years.Add([.. column.Grids.Select(grid => new WeakReference(grid))]);
            return column;
        };
    }
}
