using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>Many people at once: no sum loses one of them.</summary>
public class AtOnceTests
{
    private static readonly Act Import = new("test.import", Permissions.MonthlyReports.Import, "取り込む", "取り込みました");

    [EachDatabase]
    public async Task Two_hundred_submits_acceptances_entries_and_imports_at_once_lose_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database, centresPerWard: 20);
        var centres = city.Codes.Where(code => code[0] == 'D').ToList();
        ReportingMonth[] months = [new(2026, 4), new(2026, 5), new(2026, 6)];
        await Task.WhenAll(centres.Select(async centre =>
        {
            await city.EnterAsync(centre, ReportingCity.Answers, months[0]);
            await city.EnterAsync(centre, ReportingCity.Answers, months[1]);
            await city.SubmitAsync(centre, months[2]);
        }));
        (await city.MoveAsync(city.As("ward-director", "W1", 7), "D101", ReportActs.Return, "直してください", months[2])).ShouldBe(Outcome.Done);

        var submits = centres.SelectMany(centre => months[..2], (centre, month) => city.MoveAsync(city.As("center-director", centre), centre, ReportActs.Submit, month: month));
        var accepts = centres.Except(["D101"]).Select(centre => city.MoveAsync(city.As("ward-director", "W" + centre[1], 7), centre, ReportActs.Accept, month: months[2]));
        var imports = Enumerable.Range(0, 81).Select(turn => ImportAsync(city, turn)).ToList();
        var outcomes = await Task.WhenAll(submits.Concat(accepts).ToList());
        var entry = await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "25" }, months[2]);
        await Task.WhenAll(imports);

        outcomes.ShouldAllBe(outcome => outcome == Outcome.Done);
        entry.Outcome.ShouldBe(Outcome.Done);
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    /// <summary>What an import does: one change over many units and months, some of them twice.</summary>
    private static async Task<Outcome> ImportAsync(ReportingCity city, int turn)
    {
        string[] all = [.. city.Codes];
        var units = all.Where((_, index) => (index + turn) % 3 == 0).Select(city.Id).ToList();
        ReportingMonth[] months = [new(2025, 4 + (turn % 9)), new(2025, 4 + ((turn + 1) % 9))];
        await using var change = await city.AsCommand().OpenForChangeAsync(Import, units);
        var figures = units.SelectMany(unit => months, (unit, month) => new Figure { OrgUnitId = unit, Month = month, CellId = 1, Stored = (turn + 1) * 10_000, Reported = true, Version = turn });
        await change.UpsertAsync<Figure>([.. figures.Select(figure => ((Figure?)null, figure))], default);
        await Totals.RecomputeAsync(change, [.. units.SelectMany(unit => months, (unit, month) => (unit, month))], default);
        await change.CommitAsync(ActNote.Plain, default);
        return Outcome.Done;
    }
}
