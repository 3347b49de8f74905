using System.Diagnostics;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.MonthlyReports.Narratives;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>Which sample city is wanted.</summary>
/// <param name="Centres">How many units, hubs among them.</param>
/// <param name="Years">How many fiscal years, the running one among them.</param>
/// <param name="Seed">What decides every chance.</param>
public sealed record SampleWish(int Centres = 60, int Years = 3, int Seed = 1);

/// <summary>
/// Builds the invented city in a database without units: its tree, its people, and each report with its whole history. What was
/// interrupted is taken up again where it broke off.
/// </summary>
public sealed class BuildSampleCity(PortalDoor door, PersonVault vault, RuleSeeder seeder, CatalogueCache catalogues, RuleCache rules, SealBook seals, SampleData sample, FileFolder folder, CityClock clock)
{
    /// <summary>Units of one transaction, so that a city of any size is built in the same memory.</summary>
    private const int Batch = 12;

    /// <summary>Builds it; refuses where there are units already that are not of an unfinished one.</summary>
    /// <param name="wish">Which city.</param>
    /// <param name="progress">Is told a line as each part is there.</param>
    /// <param name="stop">Stops it; the parts that are there stay.</param>
    public async Task<Outcome> RunAsync(SampleWish wish, Action<Sentence> progress, CancellationToken stop = default)
    {
        var watch = Stopwatch.StartNew();
        await seeder.RunAsync(stop);
        var people = await FrameAsync(wish, stop);
        var missing = await MissingAsync(stop);
        if (missing.Count == 0)
        {
            return Outcome.Refused("このデータベースには既に館があります。見本の市は、館のないデータベースにだけ作れます。");
        }

        await SampleFiles.KeepAsync(folder, stop);
        var done = 0;
        foreach (var batch in missing.Chunk(Batch))
        {
            await ReportsAsync(wish, batch, people, stop);
            done += batch.Length;
            progress(new("見本の市を作っています: {0}／{1} 館", done, missing.Count));
        }

        await SampleLevels.WriteAsync(door, catalogues, clock, stop);
        await seals.SetAsync(stop);
        progress(new("見本の市ができました。{0} 秒かかりました。", (int)watch.Elapsed.TotalSeconds));
        return Outcome.Done;
    }

    /// <summary>The invented city's units that have no report yet, ward by ward; none where the city is a real one.</summary>
    private async Task<IReadOnlyList<PlannedUnit>> MissingAsync(CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        if (!await sample.IsSampleAsync(reading.Stamps, stop))
        {
            return [];
        }

        var there = await reading.Rows<MonthlyReport>().Select(report => report.OrgUnitId).Distinct().ToListAsync(stop);
        return [.. CityPlan.Units(reading.Tree.Units.Count).Where(unit => !there.Contains(unit.Id)).OrderBy(unit => unit.WardNumber).ThenBy(unit => unit.Id)];
    }

    /// <summary>The first month of a city that is built today.</summary>
    private static ReportingMonth First(SampleWish wish, CityClock clock) => new FiscalYear(clock.ThisYear.Start - wish.Years + 1).First;

    /// <summary>Writes units and people where there are none; gives the people.</summary>
    private async Task<SamplePeople> FrameAsync(SampleWish wish, CancellationToken stop)
    {
        var plan = CityPlan.Units(wish.Centres);
        await using var change = await door.OpenForChangeAsync(SampleData.Build, [.. plan.Select(unit => unit.Id)], stop);
        if (change.Tree.Units.Count > 0)
        {
            return await SamplePeople.ReadAsync(change, stop);
        }

        var first = First(wish, change.Clock);
        var tree = await SampleTree.WriteAsync(change, plan, first.AddMonths(-12), change.Clock.ThisYear.Last.AddMonths(24), stop);
        var people = await SamplePeople.WriteAsync(change, vault, plan, tree, first.FirstDay, stop);
        change.Rows<ClosingRule>().AddRange(plan.SelectMany(SampleCalendar.RulesOf));
        await change.CommitAsync(new ActNote { Past = Began(change, first) }, stop);
        return people;
    }

    private async Task ReportsAsync(SampleWish wish, PlannedUnit[] batch, SamplePeople people, CancellationToken stop)
    {
        await using var change = await door.OpenForChangeAsync(SampleData.Build, [.. batch.Select(unit => unit.Id)], stop);
        var book = await rules.GetAsync(change, stop);
        var catalogue = book.Catalogue;
        var now = CityClock.ToCity(change.Now);
        var months = new MonthSpan(First(wish, change.Clock), change.Clock.ThisMonth);
        SampleCalendar.Write(change, batch, months, wish.Seed);
        await change.TellAsync([new() { Past = Began(change, months.From) }], stop);
        var years = (from unit in batch from year in months.Months.Select(month => month.FiscalYear).Distinct() select (unit, year)).ToDictionary(at => at, at => UnitYear.Make(at.unit, at.year, catalogue, wish.Seed));
        var held = SampleEvents.Make(change, batch, (unit, year) => years[(unit, year)], vault, months, wish.Seed);
        var counts = new SampleCounts(held, months);
        var told = new List<ReportTelling>();
        foreach (var unit in batch)
        {
            var (wardId, returned) = (unit.WardNumber + OrgUnit.RootId, false);
            var excuses = new SampleReasons(book, wish.Seed, unit);
            foreach (var year in months.Months.GroupBy(month => month.FiscalYear))
            {
                var figures = years[(unit, year.Key)].Cells;
                foreach (var (index, month) in year.Index())
                {
                    var words = new WordsTelling(change, people, unit, month, new Dice(wish.Seed, unit.Code, month.Number, "words"), returned);
                    var telling = new ReportTelling(change, catalogue, people, unit, month, excuses, words, new(change, people, unit, month, new Dice(wish.Seed, unit.Code, month.Number, "files")));
                    var dice = new Dice(wish.Seed, unit.Code, month.Number, "entry");
                    var partly = month == change.Clock.ThisMonth ? dice.Whole(18, 70) : catalogue.Cells.Count;
                    var counted = counts.Of(unit, month);
                    telling.Live(ReportStory.Of(unit, wardId, month, now, wish.Seed), cell => counted.TryGetValue(cell.Code, out var sum) ? sum ?? 0 : figures.TryGetValue(cell.Code, out var values) ? values[index] : 0, partly, dice);
                    told.Add(telling);
                    returned = telling.WasReturned;
                }
            }
        }

        var plans = await SamplePlans.WriteAsync(change, batch, people, months, wish.Seed, stop);
        await WriteAsync(change, told, [.. plans, .. await SampleEvents.WriteAsync(change, held, people, months, stop)], stop);
    }

    /// <summary>What the building itself writes stands before all that happens in the city.</summary>
    private static (Act Act, string Actor, string Role, DateTime At) Began(Change change, ReportingMonth first) =>
        (change.Act, change.Caller.Actor, change.Caller.Role, CityClock.ToUtc(first.FirstDay.ToDateTime(new(8, 30))));

    private static async Task WriteAsync(Change change, List<ReportTelling> told, IReadOnlyList<ActNote> events, CancellationToken stop)
    {
        var reports = told.Select(telling => telling.Report).OfType<MonthlyReport>().ToList();
        await change.UpsertToldAsync(reports, stop);
        await change.UpsertToldAsync<Figure>([.. told.SelectMany(telling => telling.Figures)], stop);
        await change.UpsertToldAsync<CheckReason>([.. told.SelectMany(telling => telling.Reasons)], stop);
        await change.UpsertToldAsync<ReportText>([.. told.SelectMany(telling => telling.Words.Texts)], stop);
        await change.UpsertToldAsync<CommentThread>([.. told.SelectMany(telling => telling.Words.Threads)], stop);
        await change.UpsertToldAsync<Comment>([.. told.SelectMany(telling => telling.Words.Comments)], stop);
        await change.UpsertToldAsync<Attachment>([.. told.SelectMany(telling => telling.Files.Files)], stop);
        await Totals.RecomputeAsync(change, [.. reports.Select(report => (report.OrgUnitId, report.Month))], stop);
        await change.CommitAsync([.. told.SelectMany(telling => telling.Notes).Concat(events).OrderBy(note => note.Past!.Value.At)], stop);
    }
}
