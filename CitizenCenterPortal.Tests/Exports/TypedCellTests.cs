using System.Globalization;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>Who corrects one typed cell sees its centre, its ward and the city follow, and nothing else.</summary>
public sealed class TypedCellTests
{
    [Fact]
    public async Task A_typed_cell_moves_its_centre_its_ward_and_the_city_and_no_neighbour()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await ExportCity.BuildAsync(database);
        var book = (await Workbooks.TakeAsync(database, SmallCity.Caller("city-director", "C00"))).ShouldNotBeNull();
        var recalculated = LibreOffice.Recalculate(book);
        Workbooks.Differences(book, recalculated).ShouldBeEmpty();

        // More teens in April, fewer planned staff in June: a plain sum and a mean of months.
        var changed = LibreOffice.Recalculate(TypedCell.Write(TypedCell.Write(book, "D101 D101館", "　中学生・高校生", "C", 5_000), "D101 D101館", "配置計画人員", "E", 0.5m));

        var (before, after) = (new ReadKpi(book), new ReadKpi(changed));
        var (typed, places) = (5_000 - TypedCell.Read(book, "D101 D101館", "　中学生・高校生", "C"), new Func<ReadKpi, string, string>[] { (kpi, code) => kpi.OfUnit("D101", code), (kpi, code) => kpi.OfGroup("W1館", code), (kpi, code) => kpi.OfGroup("市全体", code) });
        foreach (var place in places)
        {
            var (numerator, denominator) = (Part(place(before, "K13"), 0) + typed, Part(place(before, "K13"), 1) + typed);
            place(after, "K13").ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"{numerator} | {denominator} | {Format.Round(numerator * 100 / denominator, 1)} | ★ 優良"));
            Part(place(after, "K18"), 1).ShouldBeLessThan(Part(place(before, "K18"), 1));
            Part(place(after, "K18"), 2).ShouldBeGreaterThan(Part(place(before, "K18"), 2));
            place(after, "K01").ShouldBe(place(before, "K01"));
        }

        foreach (var code in new[] { "K13", "K18" })
        {
            after.OfUnit("D102", code).ShouldBe(before.OfUnit("D102", code));
            after.OfGroup("W2館", code).ShouldBe(before.OfGroup("W2館", code));
        }
    }

    private static decimal Part(string row, int at) => decimal.Parse(row.Split(" | ")[at], CultureInfo.InvariantCulture);
}
