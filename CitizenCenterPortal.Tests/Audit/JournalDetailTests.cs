using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>What a line of the journal tells of its act.</summary>
public sealed class JournalDetailTests
{
    [EachDatabase]
    public async Task A_line_tells_each_changed_row_before_and_after(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);

        var told = (await ToldAsync(city, JournaledCity.Centre)).Where(row => row.Of == nameof(Figure)).ToList();

        told.ShouldAllBe(row => row.Key == "3|202605|7");
        told[0].Before.ShouldBeNull();
        told[0].After![Column(told[0], nameof(Figure.Stored))].ShouldBe(240_000L);
        told[1].Columns.ShouldBe([nameof(Figure.Stored)]);
        told[1].Before.ShouldBe([240_000L]);
        told[1].After.ShouldBe([260_000L]);
    }

    [EachDatabase]
    public async Task A_row_touched_twice_in_one_act_is_told_once(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await using (var change = await city.Door.OpenForChangeAsync(new("test.twice", Permissions.Operation.Run, "", ""), [JournaledCity.Centre]))
        {
            var report = await change.Rows<MonthlyReport>().SingleAsync(row => row.OrgUnitId == JournaledCity.Centre);
            report.OpenReason = "一度目";
            await change.SaveAsync(default);
            report.OpenReason = "二度目";
            report.Status = ReportStatus.Returned;
            await change.CommitAsync(ActNote.Plain, default);
        }

        var last = (await ToldAsync(city, JournaledCity.Centre))[^1];

        last.Columns.ShouldBe([nameof(MonthlyReport.OpenReason), nameof(MonthlyReport.Status)], ignoreOrder: true);
        last.Before![Column(last, nameof(MonthlyReport.OpenReason))].ShouldBeNull();
        last.After![Column(last, nameof(MonthlyReport.OpenReason))].ShouldBe("二度目");
    }

    [EachDatabase]
    public async Task The_tables_speak_as_the_journal_does(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await using var snapshot = await city.Door.OpenSnapshotAsync(Permissions.Audit.Read);
        var table = JournaledTable.All(snapshot).Single(table => table.Name == nameof(MonthlyReport));

        var (key, values) = (await table.RowsAsync(JournaledCity.Centre, default).SingleAsync()).Row.ShouldNotBeNull();
        var told = (await ToldAsync(city, JournaledCity.Centre)).First(row => row.Of == nameof(MonthlyReport));

        key.ShouldBe(told.Key);
        foreach (var (column, value) in told.Columns.Zip(told.After!))
        {
            values[table.Columns.ToList().IndexOf(column)].ShouldBe(value, column);
        }
    }

    [EachDatabase]
    public async Task A_snapshot_sees_one_moment_and_keeps_no_writer_waiting(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await using (var snapshot = await city.Door.OpenSnapshotAsync(Permissions.Audit.Read))
        {
            var before = await snapshot.Rows<JournalEntry>().CountAsync();
            await city.EnterAsync(JournaledCity.Centre, 26, 27);
            (await snapshot.Rows<JournalEntry>().CountAsync()).ShouldBe(before);
        }

        await city.EnterAsync(JournaledCity.Centre, 27, 28);
        await using var later = await city.Door.OpenSnapshotAsync(Permissions.Audit.Read);
        (await later.Rows<Figure>().Where(row => row.OrgUnitId == JournaledCity.Centre).Select(row => row.Stored).SingleAsync()).ShouldBe(280_000L);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("[{}]")]
    [InlineData("""[{"of":"Figure","columns":["Stored"],"rows":[["1",[1,2],null]]}]""")]
    [InlineData("""[{"of":"Figure","columns":["Stored"],"rows":[["1",[1.5],null]]}]""")]
    [InlineData("""[{"of":"Figure","columns":["Stored"],"rows":[[]]}]""")]
    public void Text_that_the_portal_did_not_write_is_refused(string detail) => Should.Throw<FormatException>(() => ToldRow.Read(detail).ToList());

    private static async Task<List<ToldRow>> ToldAsync(JournaledCity city, int unit)
    {
        await using var reading = await city.Door.OpenForReadingAsync(Permissions.Audit.Read);
        var details = await reading.Rows<JournalEntry>().Where(line => line.OrgUnitId == unit).OrderBy(line => line.Sequence).Select(line => line.Detail).ToListAsync();
        return [.. details.SelectMany(ToldRow.Read)];
    }

    private static int Column(ToldRow row, string name) => row.Columns.ToList().IndexOf(name);

    [EachDatabase]
    public async Task A_number_that_no_line_tells_is_found_and_named(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);

        await city.WriteUntoldAsync(JournaledCity.Centre, 31);

        (await city.VerifyAsync()).ShouldHaveSingleItem().ShouldContain("D101");
    }
}
