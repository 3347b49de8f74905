using CitizenCenterPortal.Audit.History;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>The history of a reach: what is told to whom, by which filter, page by page.</summary>
public sealed class HistoryTests
{
    private static readonly string[] All = ["要求水準を定めました", "数値を入力しました", "数値を入力しました", "差し戻しました", "提出しました", "数値を入力しました", "test.work"];

    [EachDatabase]
    public async Task The_history_is_filtered_by_unit_person_act_and_day_and_tells_before_and_after(TestDatabase at)
    {
        var city = await HistoryCity.BuildAsync(at);

        (await SaidAsync(city, new())).ShouldBe(All);
        (await SaidAsync(city, new(Unit: "D102"))).ShouldBe(["要求水準を定めました", "数値を入力しました"]);
        (await SaidAsync(city, new(Unit: "W1"))).ShouldBe(All[..^1], "a hub stands for its centres too");
        (await SaidAsync(city, new(Unit: "W2"))).ShouldBeEmpty();
        (await SaidAsync(city, new(Person: "3"))).ShouldBe(["要求水準を定めました", "差し戻しました"]);
        (await SaidAsync(city, new(Person: "system"))).ShouldBe(["test.work"]);
        (await SaidAsync(city, new(Act: "monthly-report.submit"))).ShouldBe(["提出しました"]);
        (await SaidAsync(city, new(Act: "monthly-report", Unit: "D101"))).ShouldBe(["数値を入力しました", "差し戻しました", "提出しました", "数値を入力しました"]);
        (await SaidAsync(city, new(From: "2026-06-06", To: "令和8年6月6日"))).ShouldBe(["数値を入力しました"], "days are the city's, inclusive");
        foreach (var wrong in new HistoryAddress[] { new(Unit: "D999"), new(Act: "xx"), new(Person: "xx"), new(Before: "xx") })
        {
            (await city.ReadAsync("city-director", "C00", wrong)).ShouldBeNull();
        }

        var view = (await city.ReadAsync("ward-director", "W1"))!;
        view.Persons.Select(person => person.Number).ShouldBe([1, 2, 3, 4]);
        Told(view.Acts[2]).ShouldBe(["開館日数 24→26"]);
        Told(view.Acts[3]).ShouldBe(["状態 提出済→差戻し"]);
        view.Acts[3].Reason.ShouldBe("日数を確かめてください");
        Told(view.Acts[5]).ShouldBe(["状態 →下書き", "開館日数 →24"]);
    }

    [EachDatabase]
    public async Task Who_acted_only_as_a_deputy_is_among_those_to_choose_from(TestDatabase at)
    {
        var city = await HistoryCity.BuildAsync(at);
        await city.StandInAsync();

        (await city.ReadAsync("ward-director", "W1"))!.Persons.Select(person => person.Number).ShouldBe([1, 2, 3, 4, 5]);
        (await SaidAsync(city, new(Person: "5"))).ShouldBe(["数値を入力しました"]);
        (await city.ReadAsync("center-staff", "D102"))!.Persons.Select(person => person.Number).ShouldBe([3, 4], "the deputy wrote elsewhere");
    }

    /// <summary>An index of some lines serves whoever asks for them in its very words, and nobody else.</summary>
    [EachDatabase]
    public async Task What_no_person_did_is_asked_for_in_the_words_of_its_index(TestDatabase at)
    {
        await SmallCity.BuildAsync(at);
        await using var db = at.Everything();
        var indexed = db.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(JournalEntry))!.GetIndexes().Select(index => index.GetFilter()).OfType<string>().ShouldHaveSingleItem();
        await using var reading = await at.DoorOf(SmallCity.Caller("auditor", "C00")).OpenForReadingAsync(Permissions.Audit.Read);

        new HistoryFilter(null, null, OnlySystem: true, null, null, null).Of(reading).ToQueryString().ShouldContain(indexed);
    }

    [EachDatabase]
    public async Task An_act_over_several_centres_stands_once_with_those_the_reader_reaches(TestDatabase at)
    {
        var city = await HistoryCity.BuildAsync(at);

        var ward = (await city.ReadAsync("ward-director", "W1"))!.Acts[0];
        ward.Units.Select(unit => unit.Code).ShouldBe(["D101", "D102"]);
        ward.Changes.Select(change => change.After).ShouldBe(["40", "50"]);
        var centre = (await city.ReadAsync("center-director", "D102"))!;
        centre.Acts[0].Units.Select(unit => unit.Code).ShouldBe(["D102"], "though the neighbour stands first in the act");
        centre.Acts[0].Changes.ShouldHaveSingleItem().After.ShouldBe("50");
    }

    [EachDatabase]
    public async Task A_neighbours_acts_are_nobodys_business(TestDatabase at)
    {
        var city = await HistoryCity.BuildAsync(at);

        var view = (await city.ReadAsync("center-staff", "D102"))!;
        view.Acts.SelectMany(act => act.Units).Select(unit => unit.Code).Distinct().ShouldBe(["D102"]);
        view.Persons.Select(person => person.Number).ShouldBe([3, 4]);
        view.Units.SelectMany(ward => ward.Units).Select(unit => unit.Code).ShouldBe(["D102"]);
        (await city.ReadAsync("center-staff", "D102", new(Unit: "D101"))).ShouldBeNull();
        (await city.ReadAsync("center-staff", "D102", new(Person: "2")))!.Acts.ShouldBeEmpty();
        (await city.ReadAsync("operator-hq", "2"))!.Acts.SelectMany(act => act.Units).Select(unit => unit.Code).Distinct().ShouldBe(["D102"]);
    }

    [EachDatabase]
    public async Task An_auditor_sees_no_number_of_a_draft_and_every_number_since_the_first_submission(TestDatabase at)
    {
        var city = await HistoryCity.BuildAsync(at);

        var reported = (await city.ReadAsync("auditor", "1"))!.Acts;
        reported.Select(act => act.IsWithheld).ShouldBe([false, false, false, false, true]);
        Told(reported[1]).ShouldBe(["開館日数 24→26"]);
        Told(reported[4]).ShouldBeEmpty();
        var draft = (await city.ReadAsync("auditor", "C00", new(Unit: "D102", Act: "monthly-report")))!.Acts.ShouldHaveSingleItem();
        draft.IsWithheld.ShouldBeTrue();
        draft.Changes.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task Pages_have_no_gap_and_no_double_there_and_back(TestDatabase at)
    {
        var city = await HistoryCity.BuildAsync(at);
        await city.FillAsync(120);

        var there = new List<HistoryView> { (await city.ReadAsync("city-staff", "C00"))! };
        while (there[^1].Older is { } older)
        {
            there.Add((await city.ReadAsync("city-staff", "C00", new(Before: older.ToString())))!);
        }

        var acts = there.SelectMany(page => page.Acts).Select(act => act.At).ToList();
        acts.ShouldBe(acts.Distinct().OrderByDescending(at => at.At).ThenByDescending(at => at.Unit).ThenByDescending(at => at.Sequence));
        acts.Count.ShouldBe(120 + All.Length);
        there.Select(page => page.Newer is null).ShouldBe([true, false, false]);
        var back = (await city.ReadAsync("city-staff", "C00", new(After: there[^1].Newer!.ToString())))!;
        back.Acts.Select(act => act.At).ShouldBe(there[1].Acts.Select(act => act.At));
    }

    private static async Task<IEnumerable<string>> SaidAsync(HistoryCity city, HistoryAddress address) => (await city.ReadAsync("city-director", "C00", address))!.Acts.Select(act => act.Sentence);

    private static IEnumerable<string> Told(HistoryAct act) => act.Changes.Select(change => $"{change.What} {change.Before}→{change.After}");
}
