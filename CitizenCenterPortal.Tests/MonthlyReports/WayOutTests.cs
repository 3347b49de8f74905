using System.Text;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.Tests.Given;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Outcome = CitizenCenterPortal.Kernel.Outcome;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>No report is caught: wherever it stands, somebody can bring it to 確定.</summary>
public sealed class WayOutTests
{
    /// <summary>Many reports at once in one city, each with a story of its own.</summary>
    private static readonly Config Bounds = Config.QuickThrowOnFailure.WithMaxTest(12).WithStartSize(6).WithEndSize(12);

    private static readonly RuleEntry Rule = new() { Left = ["USE.SLOTS[hall]"], Right = ["OPEN.DAYS"], Level = CheckLevel.Stop, Message = "多すぎます。" };

    [EachDatabase]
    public async Task A_correction_is_held_by_what_it_opened_alone(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await ImportAsync(city, "D101", "OPEN.DAYS,,25");
        var head = city.As("city-director", "C00", 3);
        (await city.MoveAsync(head, "D101", ReportActs.Correct, "日数が違う", null, new RemarkedPlace("OPEN.DAYS"))).ShouldBe(Outcome.Done);
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "消" })).Outcome.ShouldBe(Outcome.Done);
        (await city.ReadAsync(city.As("center-director", "D101"), "D101"))!.Blocks.Select(block => block.Owed).ShouldBe([1, 0, 0], "of the others nobody can mend anything");
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).Problems.Select(problem => problem.At!.File).ShouldBe(["OPEN.DAYS"]);
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26" })).Outcome.ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task A_rule_that_is_broken_where_nothing_was_opened_is_told_and_stops_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await ConfirmAsync(city, "D101");
        await ApplyAsync(city, Rule);
        var head = city.As("city-director", "C00", 3);
        (await city.MoveAsync(head, "D101", ReportActs.Correct, "職員数が違う", null, new RemarkedPlace("STAFF.ACTUAL"))).ShouldBe(Outcome.Done);
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["STAFF.ACTUAL"] = "5" })).Outcome.ShouldBe(Outcome.Done);
        var found = (await city.ReadAsync(city.As("center-director", "D101"), "D101"))!.Findings.ShouldHaveSingleItem();
        (found.Holds, found.Level).ShouldBe((false, CheckLevel.Stop));
        found.Text.ShouldEndWith("訂正の対象でない欄なので、このまま提出できます。");
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task The_city_adds_places_to_a_correction_under_way_also_when_it_was_sent_back_and_the_history_tells_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await ConfirmAsync(city, "D101");
        await ApplyAsync(city, Rule);
        var (head, director, ward) = (city.As("city-director", "C00", 3), city.As("center-director", "D101"), city.As("ward-director", "W1", 2));
        (await city.MoveAsync(head, "D101", ReportActs.Widen, "まだ確定", null, new RemarkedPlace("STAFF.ACTUAL"))).Kind.ShouldBe(OutcomeKind.Refused);
        (await city.MoveAsync(head, "D101", ReportActs.Correct, "日数が違う", null, new RemarkedPlace("OPEN.DAYS"))).ShouldBe(Outcome.Done);
        (await city.MoveAsync(director, "D101", ReportActs.Submit)).Kind.ShouldBe(OutcomeKind.Refused, "52 slots in 26 days, and the days may be changed");
        (await city.MoveAsync(head, "D101", ReportActs.Widen, "同じ欄", null, new RemarkedPlace("OPEN.DAYS"))).Why!.Japanese.ShouldBe("示された欄は、もう訂正の対象です。");
        (await city.MoveAsync(head, "D101", ReportActs.Widen, "部屋も違う", null, new RemarkedPlace("USE.SLOTS[hall]", "日誌と合わせる"))).ShouldBe(Outcome.Done);
        (await city.ReportAsync("D101"))!.Status.ShouldBe(ReportStatus.Correcting);
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.SLOTS[hall]"] = "20" })).Outcome.ShouldBe(Outcome.Done);
        (await city.MoveAsync(director, "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);

        (await city.MoveAsync(ward, "D101", ReportActs.Return, "もう一度", null, new RemarkedPlace("OPEN.DAYS"))).ShouldBe(Outcome.Done);
        (await city.ReadAsync(head, "D101"))!.Acts.ShouldBe([ReportActs.Widen.Code]);
        (await city.MoveAsync(head, "D101", ReportActs.Widen, "どこでも", null, new RemarkedPlace(FormPlaces.Everything))).ShouldBe(Outcome.Done);
        (await city.ReportAsync("D101"))!.Status.ShouldBe(ReportStatus.Returned);
        (await city.ReadAsync(head, "D101"))!.Acts.ShouldBeEmpty("all of it is open");
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["STAFF.ACTUAL"] = "6" })).Outcome.ShouldBe(Outcome.Done);
        (await city.MoveAsync(director, "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);

        var view = (await city.ReadAsync(ward, "D101"))!;
        view.Resubmitted!.ShouldSatisfyAllConditions(again => again.Opened.Reason.ShouldBe("日数が違う", "that is where the correction began"), again => again.Places.Select(place => $"{place.Place} {place.Asked}").ShouldBe(["USE.SLOTS[hall] True", "STAFF.ACTUAL True"]));
        view.History.Where(line => line.Act == ReportActs.Widen.Code).Select(line => $"{line.Reason}: {string.Join("、", line.Asked.Select(asked => asked.Name))}")
            .ShouldBe(["どこでも: OPEN.DAYS、USE.SLOTS／ホール、全部の欄", "部屋も違う: OPEN.DAYS、USE.SLOTS／ホール"]);
    }

    [EachDatabase]
    public async Task A_correction_names_what_it_opens_and_all_of_it_only_by_saying_so(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await ConfirmAsync(city, "D101");
        var head = city.As("city-director", "C00", 3);
        (await city.MoveAsync(head, "D101", ReportActs.Correct, "どこか")).ShouldSatisfyAllConditions(
            outcome => outcome.Kind.ShouldBe(OutcomeKind.Invalid), outcome => outcome.Why!.Japanese.ShouldStartWith("訂正する欄を選んでください。"));
        (await city.ReportAsync("D101"))!.Status.ShouldBe(ReportStatus.Confirmed);
        (await city.MoveAsync(head, "D101", ReportActs.Correct, "どこでも", null, new RemarkedPlace(FormPlaces.Everything))).ShouldBe(Outcome.Done);
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "25", ["STAFF.ACTUAL"] = "5" })).Outcome.ShouldBe(Outcome.Done);
        (await city.WriteAsync(city.As("center-director", "D101"), "D101", null, ("TEXT.SPECIAL", "なし。", 0))).Outcome.ShouldBe(Outcome.Done);
        (await city.ReadAsync(head, "D101"))!.Remarks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(remark => remark.Name.ShouldBe("全部の欄"), remark => remark.Changed.ShouldBeTrue());
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "差戻し", null, new RemarkedPlace(FormPlaces.Everything))).Kind.ShouldBe(OutcomeKind.Invalid, "a return asks for something");
    }

    [EachDatabase]
    public async Task Wherever_people_files_and_rules_bring_a_report_somebody_can_confirm_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database, centresPerWard: 1);
        await Task.Run(() => Prop.ForAll<FlowTurn[], byte>((turns, begin) => RunAsync(database, city, turns, begin).GetAwaiter().GetResult()).Check(Bounds));
    }

    private static async Task RunAsync(TestDatabase database, ReportingCity city, FlowTurn[] turns, byte begin)
    {
        await ClearAsync(database, city);
        foreach (var unit in FlowModel.Units)
        {
            await (begin % 2 == 0 ? ImportAsync(city, unit, "USE.SLOTS,hall,30") : ConfirmAsync(city, unit));
        }

        foreach (var (turn, at) in turns.Select((turn, at) => (turn, at)))
        {
            if (at == begin % 4)
            {
                await ApplyAsync(city, Rule);
            }

            await TurnAsync(city, turn);
        }

        foreach (var unit in FlowModel.Units)
        {
            await HomeAsync(city, unit, $"{unit} after {begin} {string.Join<FlowTurn>('\n', turns)}");
        }
    }

    /// <summary>Anybody does anything; whether it is taken does not matter here.</summary>
    private static async Task TurnAsync(ReportingCity city, FlowTurn turn)
    {
        var unit = FlowModel.Units[turn.Where % FlowModel.Units.Count];
        var report = await city.ReportAsync(unit);
        List<(FlowPerson Who, Act Act)> able = [.. from act in ReportFlow.Of(unit[0] == 'C' ? Tier.City : unit[0] == 'W' ? Tier.Ward : Tier.District).ActsFrom(report?.Status ?? ReportStatus.Draft)
                                                   from who in FlowPerson.All where Roles.Find(who.Role)!.Permissions.Contains(act.Permission) select (who, act)];
        var (person, chosen) = able[turn.What % able.Count];
        string[] places = [new[] { "OPEN.DAYS", "USE.SLOTS", "開館", "STAFF.ACTUAL", "TEXT.PLANS", "OPEN.NOTES" }[turn.How % 6]];
        await city.EnterAsync(unit, new Dictionary<string, string> { [ReportingCity.Answers.Keys.ElementAt(turn.Who % 5)] = turn.How % 4 == 0 ? "消" : "7" });
        await city.MoveAsync(person.Door(city), unit, chosen, "わけ", null, chosen == ReportActs.Withdraw || !ReportActs.PointsAtPlaces(chosen) ? [] : [.. places.Select(place => new RemarkedPlace(place))]);
    }

    /// <summary>The shortest way: mend what may be mended, add the rest where that is not enough, hand it in, have others look at it.</summary>
    private static async Task HomeAsync(ReportingCity city, string unit, string story)
    {
        var (director, head) = (city.As("center-director", unit, 90), city.As("city-director", "C00", 91));
        for (var step = 0; step < 8 && (await city.ReportAsync(unit))?.Status is var status && status != ReportStatus.Confirmed; step++)
        {
            if (status is ReportStatus.Submitted or ReportStatus.Accepted)
            {
                var act = status == ReportStatus.Accepted || unit == "C00" ? ReportActs.Confirm : unit == "W1" ? ReportActs.AcceptHub : ReportActs.Accept;
                (await city.MoveAsync(act == ReportActs.Accept ? city.As("ward-director", "W1", 92) : head, unit, act)).ShouldBe(Outcome.Done, story);
                continue;
            }

            if ((await city.ReadAsync(head, unit))!.Acts.Contains(ReportActs.Widen.Code))
            {
                (await city.MoveAsync(head, unit, ReportActs.Widen, "ほかも", null, new RemarkedPlace(FormPlaces.Everything))).ShouldBe(Outcome.Done, story);
            }

            await city.EnterAsync(unit, new Dictionary<string, string>(ReportingCity.Answers) { ["USE.SLOTS[hall]"] = "20" });
            (await city.MoveAsync(director, unit, ReportActs.Submit)).ShouldBe(Outcome.Done, story);
        }

        (await city.ReportAsync(unit))!.Status.ShouldBe(ReportStatus.Confirmed, story);
    }

    private static async Task ConfirmAsync(ReportingCity city, string unit)
    {
        await city.SubmitAsync(unit);
        if (unit != "C00")
        {
            (await city.MoveAsync(unit == "W1" ? city.As("city-director", "C00", 2) : city.As("ward-director", "W1", 2), unit, unit == "W1" ? ReportActs.AcceptHub : ReportActs.Accept)).ShouldBe(Outcome.Done);
        }

        (await city.MoveAsync(city.As("city-director", "C00", 3), unit, ReportActs.Confirm)).ShouldBe(Outcome.Done);
    }

    private static async Task ImportAsync(ReportingCity city, string unit, string cell) => (await new ImportFigures(city.AsCommand(), city.Rules).RunAsync(
        new(Encoding.UTF8.GetBytes($"館コード,対象月,項目コード,内訳,値\n{unit},2026-05,{cell}\n"), "figures.csv", ImportStage.Confirmed, "年度の取込。"), null, new Progress<Sentence>())).Outcome.ShouldBe(Outcome.Done);

    private static async Task ApplyAsync(ReportingCity city, RuleEntry rule)
    {
        var write = city.WriteRules(city.As("city-staff", "C00", 9));
        var (outcome, code) = await write.SetAsync(null, 0, rule, "試験のため");
        outcome.ShouldBe(Outcome.Done);
        (await write.MoveAsync(code!, 1, CheckActs.GoLive, "試験のため")).ShouldBe(Outcome.Done);
    }

    /// <summary>Every story begins with an empty month and no rule in force.</summary>
    private static async Task ClearAsync(TestDatabase database, ReportingCity city)
    {
        await using (var reading = await city.AsCommand().OpenForReadingAsync(Permissions.Indicators.Read))
        {
            var write = city.WriteRules(city.As("city-staff", "C00", 9));
            foreach (var rule in (await city.Rules.GetAsync(reading)).Rules.Where(rule => rule.State == RuleState.Active))
            {
                (await write.MoveAsync(rule.Code, rule.Version, CheckActs.Retire, "次の試験")).ShouldBe(Outcome.Done);
            }
        }

        await using var db = database.Everything();
        await db.Set<Remark>().ExecuteDeleteAsync();
        await db.Set<Figure>().ExecuteDeleteAsync();
        await db.Set<MonthlyReport>().ExecuteDeleteAsync();
        await db.Set<UnitTotal>().ExecuteDeleteAsync();
        await db.Set<UnitMonth>().ExecuteDeleteAsync();
    }
}
