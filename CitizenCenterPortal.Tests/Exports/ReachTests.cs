using System.IO.Compression;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Dashboards.Exports;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>Nobody takes away what is not theirs to see.</summary>
public sealed class ReachTests
{
    [EachDatabase]
    public async Task A_wards_workbook_holds_nothing_of_its_neighbour(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);

        foreach (var kind in Enum.GetValues<WorkbookKind>())
        {
            var book = (await Workbooks.TakeAsync(database, SmallCity.Caller("ward-director", "W1"), kind)).ShouldNotBeNull();

            Everything(book).ShouldContain("D102館");
            foreach (var neighbour in new[] { "D201館", "W2館", "C00館" })
            {
                Everything(book).ShouldNotContain(neighbour);
            }
        }
    }

    [EachDatabase]
    public async Task A_centre_takes_its_own_year_and_no_more(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);

        var book = (await Workbooks.TakeAsync(database, SmallCity.Caller("center-director", "D101"))).ShouldNotBeNull();

        Everything(book).ShouldContain("D101館");
        SmallCity.Codes.Except(["D101"]).Where(code => Everything(book).Contains($"{code}館", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_hub_alone_takes_the_hub_alone(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);

        var book = (await Workbooks.TakeAsync(database, SmallCity.Caller("center-staff", "W1"))).ShouldNotBeNull();

        Everything(book).ShouldNotContain("D101館");
    }

    [EachDatabase]
    public async Task An_operator_takes_the_months_of_its_agreements(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            var agreement = db.Set<Agreement>().Single(row => row.OrgUnitId == SmallCity.Id("D101"));
            db.Remove(agreement);
            db.Add(new Agreement { OperatorId = agreement.OperatorId, OrgUnitId = agreement.OrgUnitId, From = new(2025, 10) });
            await db.SaveChangesAsync();
        }

        var cells = LibreOffice.Cells((await Workbooks.TakeAsync(database, SmallCity.Caller("operator-hq", "1"))).ShouldNotBeNull());

        Enumerable.Range(4, 110).SelectMany(row => "CDEFGH".Select(column => $"D101 D101館!{column}{row}")).ShouldAllBe(at => !cells.ContainsKey(at) || cells[at] == "", "April to September are the operator's before it");
        Enumerable.Range(4, 110).Count(row => cells.ContainsKey($"D101 D101館!I{row}")).ShouldBeGreaterThan(80);
        cells.Where(cell => cell.Key.StartsWith("年計!H", StringComparison.Ordinal)).Skip(1).Select(cell => cell.Value).Distinct().ShouldBe(["2025-10～2026-03"]);
    }

    [EachDatabase]
    public async Task What_is_out_of_reach_does_not_exist_and_neither_does_a_year_without_centres(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        var ward = SmallCity.Caller("ward-director", "W1");

        foreach (var (unit, year) in new[] { ("D201", 2025), ("W2", 2025), ("C00", 2025), ("D999", 2025), ((string?)null, 2023), (null, 2027) })
        {
            (await Workbooks.TakeAsync(database, ward, wish: new(new(year), Stage.Provisional, unit))).ShouldBeNull($"{unit} {year}");
        }

        (await Workbooks.TakeAsync(database, ward, wish: new(new(2025), Stage.Provisional, "D102"))).ShouldNotBeNull();
        await Should.ThrowAsync<DoorClosedException>(Workbooks.TakeAsync(database, SmallCity.Caller("administrator", "")));
    }

    [EachDatabase]
    public async Task The_city_takes_one_ward_where_it_asks_for_one(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);

        var book = (await Workbooks.TakeAsync(database, SmallCity.Caller("city-staff", "C00"), wish: new(ExportCity.Year, Stage.Provisional, "W2"))).ShouldNotBeNull();

        Everything(book).ShouldContain("D201館");
        Everything(book).ShouldNotContain("D101館");
    }

    [EachDatabase]
    public async Task Every_workbook_proves_itself_with_the_public_key_also_when_saved_again(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        var book = (await Workbooks.TakeAsync(database, SmallCity.Caller("ward-director", "W2"))).ShouldNotBeNull();
        var problems = new List<Problem>();

        var seal = WorkbookProof.Read(LibreOffice.SaveAgain(book), "年度評価報告書.xlsx", [Workbooks.Key.Public], problems);

        problems.ShouldBeEmpty();
        seal!.Scope.ShouldBe("杜野市 令和7年度 年度評価報告書 W2館");
        seal.Chains.Count.ShouldBe(2, "W2 and D201 were written to");
    }

    /// <summary>The text of every part. A centre is looked for by its name: its code may also be a cell's.</summary>
    private static string Everything(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        return string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }
}
