using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Outcome = CitizenCenterPortal.Kernel.Outcome;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>Whatever people do one after the other, in any role, allowed or not.</summary>
public sealed class AnySequenceTests
{
    /// <summary>Enough to go round the whole table several times.</summary>
    private static readonly Config Bounds = Config.QuickThrowOnFailure.WithMaxTest(15).WithStartSize(80).WithEndSize(100);

    private static readonly string[] Cells = [.. ReportingCity.Answers.Keys];

    [EachDatabase]
    public async Task No_sequence_of_acts_reaches_a_state_the_table_forbids_loses_a_figure_or_leaves_a_total_wrong(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database, centresPerWard: 1);
        var walked = new HashSet<string>();
        await Task.Run(() => Prop.ForAll<FlowTurn[]>(turns => RunAsync(database, city, new(walked), turns).GetAwaiter().GetResult()).Check(Bounds));
        walked.Count.ShouldBeGreaterThan(FlowModel.Steps * 2 / 5, "or they went nowhere");
    }

    private static async Task RunAsync(TestDatabase database, ReportingCity city, FlowModel model, FlowTurn[] turns)
    {
        await ClearAsync(database);
        city.Restart();
        var story = new List<string>();
        foreach (var turn in turns)
        {
            var (who, act, unit) = model.Choose(turn);
            story.Add($"{who.Role} {who.Signature} of {who.Unit} does {act.Code} at {unit}, {turn}");
            var kind = act == ReportActs.Enter ? await TypeAsync(city, model, turn, who, unit, story) : await MoveAsync(city, model, turn, who, act, unit, story);
            (await StandingAsync(city)).ShouldBe(model.Standing, ignoreOrder: true, Told(story));
            if (kind is not (null or OutcomeKind.NotFound))
            {
                await RecomputedTotals.ShouldHoldAsync(city);
            }
        }
    }

    private static async Task<OutcomeKind?> MoveAsync(ReportingCity city, FlowModel model, FlowTurn turn, FlowPerson who, Act act, string unit, List<string> story)
    {
        var isStale = turn.Wild && turn.How % 5 == 4;
        string[] places = turn.How % 3 == 0 ? [] : turn.How % 3 == 1 ? ["USE.SLOTS"] : ["開館", "OPEN.DAYS"];
        var seen = await SeenAsync(city, unit) - (isStale ? 1 : 0);
        var kind = await KindAsync(async () => await city.MoveAsync(
            who.Door(city), seen, unit, act, "わけがあって", null, [.. places.Select(place => new RemarkedPlace(place))]));
        kind.ShouldBe(model.Move(who, act, unit, isStale, places), Told(story));
        return kind;
    }

    /// <summary>One cell, or the whole form; now and then what the form does not take, or what somebody saw before another was faster.</summary>
    private static async Task<OutcomeKind?> TypeAsync(ReportingCity city, FlowModel model, FlowTurn turn, FlowPerson who, string unit, List<string> story)
    {
        var isStale = turn.Wild && turn.How % 4 == 3;
        var cells = turn.How % 4 != 0 ? Cells : [Cells[turn.Who % Cells.Length]];
        List<(string Cell, string Text, bool IsStale)> typed = [.. cells.Select((cell, at) => (cell, Text(turn.How + (at * 5), isAlone: cells.Length == 1), isStale))];
        var entered = typed.Select(cell => new EnteredCell(cell.Cell, cell.Text, Math.Max(model.Version(unit, cell.Cell) - (isStale ? 1 : 0), 0)));
        var kind = await KindAsync(async () => (await city.Entry(who.Door(city)).RunAsync(unit, ReportingCity.May, new($"page {story.Count}", [.. entered]))).Outcome);
        kind.ShouldBe(model.Type(who, unit, typed), Told(story));
        return kind;
    }

    private static string Text(int how, bool isAlone) => (how % 16, isAlone) switch
    {
        (15, _) => "x",
        (14, true) => "消",
        (13, true) => "／",
        _ => (how % 31).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Null where the door does not open.</summary>
    private static async Task<OutcomeKind?> KindAsync(Func<Task<Outcome>> act)
    {
        try
        {
            return (await act()).Kind;
        }
        catch (DoorClosedException)
        {
            return null;
        }
    }

    private static async Task<List<string>> StandingAsync(ReportingCity city)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var (reports, figures) = (await reading.Rows<MonthlyReport>().ToListAsync(), await reading.Rows<Figure>().ToListAsync());
        var catalogue = await city.Catalogues.GetAsync(reading);
        return
        [
            .. FlowModel.Units.Select(unit => reports.FirstOrDefault(report => report.OrgUnitId == city.Id(unit)) is { } report ? $"{unit} {report.Status} {report.SubmittedBy}" : $"{unit} Draft "),
            .. figures.Select(figure => FlowModel.Line(
                reading.Tree.Find(figure.OrgUnitId)!.Code, catalogue.Cell(figure.CellId)!.Code, new(figure.Stored, figure.NotApplicable),
                new(figure.StoredConfirmed, figure.ConfirmedNotApplicable), figure.Version, figure.Reported)),
        ];
    }

    private static async Task<long> SeenAsync(ReportingCity city, string unit)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        return await ReportMovement.LastAsync(reading.Rows<JournalEntry>(), city.Id(unit), ReportingCity.May, default);
    }

    /// <summary>Every sequence begins with an empty month, also the shorter ones by which a fault is told.</summary>
    private static async Task ClearAsync(TestDatabase database)
    {
        await using var db = database.Everything();
        await db.Set<Remark>().ExecuteDeleteAsync();
        await db.Set<Figure>().ExecuteDeleteAsync();
        await db.Set<MonthlyReport>().ExecuteDeleteAsync();
        await db.Set<UnitTotal>().ExecuteDeleteAsync();
        await db.Set<UnitMonth>().ExecuteDeleteAsync();
    }

    private static string Told(List<string> story) => string.Join('\n', story);
}
