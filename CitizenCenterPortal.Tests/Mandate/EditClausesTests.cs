using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Mandate;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Mandate;

/// <summary>What the city says of clauses stands from its year on, and in no year before.</summary>
public sealed class EditClausesTests
{
    private static readonly FiscalYear Next = new(2027);

    [EachDatabase]
    public async Task A_clause_says_in_each_year_what_stood_then(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        (await city.Edit().SetTextAsync("D4-1", MandateCity.Year, 0, new() { Heading = "つながりを支える", Summary = "団体をつなぐ。", Text = "条文です。" })).ShouldBe(Outcome.Done);
        (await city.Edit().SetTextAsync("D4-2", MandateCity.Year, 0, new() { Heading = "廃止", Summary = "廃止。", Retired = true })).ShouldBe(Outcome.Done);

        var (before, now) = ((await city.ClauseAsync("center-staff", "D101", "D4-1", year: new(2025)))!.Clause, (await city.ClauseAsync("center-staff", "D101", "D4-1"))!.Clause);
        (before.Heading, before.Text, before.TextOf).ShouldBe((Clause.All.Single(clause => clause.Code == "D4-1").Heading, "", null));
        (now.Heading, now.Text, now.TextOf).ShouldBe(("つながりを支える", "条文です。", MandateCity.Year));
        (await city.MapAsync("center-staff", "D101"))!.Clauses.ShouldNotContain(clause => clause.Clause.Code == "D4-2", "it stands no more");
        (await city.MapAsync("center-staff", "D101", new(new(2025))))!.Clauses.ShouldContain(clause => clause.Clause.Code == "D4-2");

        (await city.Edit().SetTextAsync("D4-1", Next, 0, new() { Heading = "次の年度", Summary = "次。" })).ShouldBe(Outcome.Done);
        (await city.ClauseAsync("center-staff", "D101", "D4-1"))!.Clause.Heading.ShouldBe("つながりを支える");
        (await city.Edit().ReadAsync(Next))!.Book.Find("D4-1", Next)!.Heading.ShouldBe("次の年度");
    }

    [EachDatabase]
    public async Task A_threshold_judges_from_its_year_on_and_needs_its_reason(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        await city.EventAsync("D101", "D4-1");
        await city.EventAsync("D101", "D4-1", month: new(2025, 12));
        (await city.MapAsync("city-staff", "C00"))!.Of("D101", "D4-1").State.ShouldBe(CoverageState.Few);

        (await city.Edit().SetThresholdAsync("D4-1", MandateCity.Year, 0, new(1, 0), " ")).Kind.ShouldBe(OutcomeKind.Refused);
        (await city.Edit().SetThresholdAsync("D4-1", MandateCity.Year, 0, new(1, 2), "理由")).Kind.ShouldBe(OutcomeKind.Refused);
        (await city.Edit().SetThresholdAsync("D4-1", new(2030), 0, new(1, 0), "理由")).ShouldBe(Outcome.NotFound);
        (await city.Edit().SetThresholdAsync("D4-1", MandateCity.Year, 0, new(1, 1), "年1回の事業なので")).ShouldBe(Outcome.Done);

        (await city.MapAsync("city-staff", "C00"))!.Of("D101", "D4-1").State.ShouldBe(CoverageState.Awaiting, "enough of it, and no result yet");
        (await city.MapAsync("city-staff", "C00", new(new(2025))))!.Of("D101", "D4-1").State.ShouldBe(CoverageState.Few);
        (await city.Edit().SetThresholdAsync("D4-1", MandateCity.Year, 0, new(2, 0), "二人目")).Kind.ShouldBe(OutcomeKind.Refused, "the version that was seen is no longer the one that stands");
        await using var db = database.Everything();
        (await db.Set<JournalEntry>().SingleAsync(line => line.Act == MandateActs.SetThreshold.Code)).Reason.ShouldBe("年1回の事業なので");
    }

    [EachDatabase]
    public async Task The_city_alone_writes_and_the_history_says_what(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        await Should.ThrowAsync<DoorClosedException>(() => city.Edit("ward-director", "W1").SetTextAsync("D0", MandateCity.Year, 0, new() { Heading = "あ", Summary = "い" }));
        (await city.Edit().SetTextAsync("D0", MandateCity.Year, 0, new() { Heading = "", Summary = new('あ', ClauseText.SummaryMaxLength + 1) })).Problems.Select(fault => fault.At!.File).ShouldBe(["heading", "summary"]);
        (await city.Edit("city-director").SetTextAsync("D0", MandateCity.Year, 0, new() { Heading = "出向く", Summary = "地域へ。" })).ShouldBe(Outcome.Done);

        await using var reading = await city.As("city-staff", "C00").OpenForReadingAsync(MandateActs.SetText.Permission);
        var lines = await reading.LinesOf(MandateActs.All).ToListAsync();
        var told = await new MandateChanges().TellAsync(reading, [.. lines.SelectMany(line => ToldRow.Read(line.Detail).Select(row => (line, row)))], default);
        told.Select(change => (change.What, change.After)).ShouldContain(("D0　令和8年度から　見出し", "出向く"));
    }
}
