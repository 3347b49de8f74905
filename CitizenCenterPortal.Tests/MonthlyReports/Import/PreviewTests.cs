using System.Text;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports.Import;

/// <summary>A city-director looks at what a file would do, and then has it done.</summary>
public sealed class PreviewTests
{
    private const string Lines = "D101,2026-05,OPEN.DAYS,,25\nD101,2026-05,OPEN.NOTES,,3\nD102,2026-06,OPEN.DAYS,,24\nD102,2026-06,OPEN.NOTES,,\n";

    private sealed class Unheard : IProgress<Sentence>
    {
        public void Report(Sentence value)
        {
        }
    }

    [EachDatabase]
    public async Task What_the_preview_counts_is_what_the_import_writes_and_the_preview_writes_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\n");
        var lines = (await city.JournalAsync()).Count;
        using var bench = new Bench(city);
        var id = await bench.TakeAsync(Lines, "前年度の移行");

        var held = (await bench.Desk.FindAsync(id))!;
        held.Preview.Result.ShouldBe(new ImportedFigures(Outcome.Done, 2, 1, 1, 2));
        held.Preview.Of(LineChange.Changed).Select(row => (row.Number, row.Unit.Code, row.Name, row.Stands.Shown(0), row.Shall.Shown(0))).ShouldBe([(2, "D101", "OPEN.DAYS", "26", "25")]);
        held.Preview.Units.Select(unit => (unit.Of, unit.New, unit.Changed, unit.Same)).ShouldBe([("D101", 1, 1, 0), ("D102", 1, 0, 1)]);
        held.Preview.Months.Select(month => (month.Of.Month, month.New, month.Changed, month.Same)).ShouldBe([(5, 1, 1, 0), (6, 1, 0, 1)]);
        (await city.JournalAsync()).Count.ShouldBe(lines);
        (await city.FigureAsync("D101", "OPEN.DAYS"))!.Value.ShouldBe(26);
        bench.Files.ShouldHaveSingleItem();

        (await bench.Desk.ImportAsync(id, held.Preview.Mark, new Unheard())).ShouldBe(Outcome.Done);
        (await bench.Desk.FindAsync(id))!.Written.ShouldBe(held.Preview.Result);
        (await city.FigureAsync("D101", "OPEN.DAYS"))!.ConfirmedValue.ShouldBe(25);
        var journal = await city.JournalAsync();
        (journal.Count, journal[^1].Act, journal[^1].Reason).ShouldBe((lines + 2, "monthly-report.import", "前年度の移行"));
        bench.Files.ShouldBeEmpty();
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    [EachDatabase]
    public async Task A_preview_that_no_longer_holds_is_not_written_and_a_new_one_stands_in_its_place(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        using var bench = new Bench(city);
        var id = await bench.TakeAsync(Lines);
        var seen = (await bench.Desk.FindAsync(id))!.Preview;
        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,20\n");

        var outcome = await bench.Desk.ImportAsync(id, seen.Mark, new Unheard());

        outcome.Kind.ShouldBe(OutcomeKind.Refused);
        (await city.FigureAsync("D101", "OPEN.DAYS"))!.Value.ShouldBe(20);
        (await city.ReportAsync("D102", new(2026, 6))).ShouldBeNull();
        var now = (await bench.Desk.FindAsync(id))!.Preview;
        (seen.Result.New, now.Result.New, now.Result.Changed).ShouldBe((3, 2, 1));
        (await bench.Desk.ImportAsync(id, now.Mark, new Unheard())).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task A_file_with_a_fault_and_work_of_people_are_refused_as_on_the_command_line(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        (await city.EnterAsync("D101", ReportingCity.Answers)).Outcome.ShouldBe(Outcome.Done);
        using var bench = new Bench(city);
        var id = await bench.TakeAsync(Lines + "D999,2026-05,OPEN.DAYS,,1\n");

        var preview = (await bench.Desk.FindAsync(id))!.Preview;

        preview.Result.Faults().ShouldBe((await city.ImportAsync(Lines + "D999,2026-05,OPEN.DAYS,,1\n")).Faults());
        (preview.Faults, preview.Rows.Count).ShouldBe((3, 0));
        (await bench.Desk.ImportAsync(id, preview.Mark, new Unheard())).Kind.ShouldBe(OutcomeKind.Invalid);
        (await city.ReportAsync("D102", new(2026, 6))).ShouldBeNull();
    }

    [Fact]
    public async Task A_file_is_found_by_who_brought_it_alone_and_is_gone_after_an_hour_a_next_one_or_a_word()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var city = await ReportingCity.BuildAsync(database);
        using var bench = new Bench(city);
        var first = await bench.TakeAsync(Lines);
        (await bench.As(2).FindAsync(first)).ShouldBeNull();
        await bench.As(2).DropAsync(first);
        (await bench.Desk.FindWaitingAsync()).ShouldNotBeNull();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(bench.Files.Single()).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var second = await bench.TakeAsync(Lines);
        (await bench.Desk.FindAsync(first)).ShouldBeNull();
        bench.Files.ShouldHaveSingleItem();
        await bench.Desk.DropAsync(second);
        (await bench.Desk.FindAsync(second), bench.Files.Length).ShouldBe((null, 0));

        var third = await bench.TakeAsync(Lines);
        bench.Time.By = TimeSpan.FromMinutes(61);
        (await bench.Desk.FindAsync(third)).ShouldBeNull();
        bench.Kept.Sweep();
        bench.Files.ShouldBeEmpty();
    }

    /// <summary>A clock that is late by so much.</summary>
    private sealed class Later : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero) + By;
    }

    /// <summary>The desk of a city-director, over a folder of its own.</summary>
    private sealed class Bench : IDisposable
    {
        private readonly ReportingCity city;
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-uploads-");

        public Bench(ReportingCity city) => (this.city, Kept) = (city, new(folder.FullName, new CityClock(Time)));

        public Later Time { get; } = new();

        public ImportDesk Kept { get; }

        public FiguresDesk Desk => As(1);

        public string[] Files => [.. folder.EnumerateFiles().Select(file => file.FullName)];

        public FiguresDesk As(int person)
        {
            var door = city.As("city-director", "C00", person);
            return new(door, new(door, city.Rules), Kept);
        }

        public Task<Guid> TakeAsync(string lines, string? reason = null) =>
            Desk.TakeAsync("f.csv", new MemoryStream(Encoding.UTF8.GetBytes(GivenFile.Header + lines)), new(ImportStage.Confirmed, reason), default);

        public void Dispose()
        {
            Kept.Dispose();
            folder.Delete(recursive: true);
        }
    }
}
