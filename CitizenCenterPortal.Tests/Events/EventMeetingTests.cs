using CitizenCenterPortal.Events;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Events;

public sealed class EventMeetingTests
{
    [EachDatabase]
    public async Task Who_saves_second_keeps_what_they_typed_gets_what_the_other_wrote_and_saves(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.PlanAsync();
        var opened = (await city.ReadAsync(address, city.Staff))!;
        var (seen, mine, theirs) = (opened.Form.Copy(), opened.Form, opened.Form.Copy());
        (theirs.Aim, theirs.Capacity, theirs.Fee) = ("地域で備える", "30", "100");
        theirs.Sessions[0].Day = "2026-11-27";
        theirs.Themes.Clear();
        (mine.Aim, mine.Title, mine.Fee) = ("家で備える", "親子防災", "100");
        mine.Partners.Add(new() { Name = "消防署", Kind = PartnerKind.Office });
        (await city.ChangeAsync(address, theirs, city.Head)).ShouldBe(Outcome.Done);
        (await new WriteEvent(city.Staff, new(new())).ChangeAsync(address, opened.Row.Version, mine)).Why.ShouldBe(MoveEvent.Stale);

        var now = (await city.ReadAsync(address, city.Staff))!;
        var met = EventMeeting.Of(seen, now.Form, mine, now);

        met.Select(one => (one.Field.At, one.Before, one.Now, one.Mine)).ShouldBe(
        [
            ("aim", "備えを考える", "地域で備える", "家で備える"),
            ("sessions", "令和8年11月20日　10:00〜11:30　会議室", "令和8年11月27日　10:00〜11:30　会議室", null),
            ("capacity", "20", "30", null),
            ("themes", "防災", "", null),
        ]);
        (await new WriteEvent(city.Staff, new(new())).ChangeAsync(address, now.Row.Version, mine)).ShouldBe(Outcome.Done);
        var kept = (await city.ReadAsync(address, city.Staff))!;
        (kept.Row.Title, kept.Row.Aim, kept.Row.Capacity, kept.Row.Fee, kept.Row.Themes, kept.Sessions.Single().Day, kept.Partners.Single().Name).ShouldBe(("親子防災", "家で備える", 30, 100, "", new DateOnly(2026, 11, 27), "消防署"));
    }

    [Fact]
    public void Every_field_of_the_form_can_be_told_and_taken_over()
    {
        var view = new EventView(default, new() { Title = "" }, new() { Code = "D101", Name = "" }, [], [], [], null, [], [], [], [], [], EventCity.Today);
        var (mine, theirs) = (new EventFields(), Filled());

        var met = EventMeeting.Of(new(), theirs, mine, view);

        met.Select(one => one.Field).ShouldBe(EventField.All);
        mine.ShouldBeEquivalentTo(theirs, "no field of the form is left out");
        var kept = Filled();
        EventMeeting.Of(new(), new() { Title = "別の事業" }, kept, view).Single().Mine.ShouldBe(Filled().Title);
        kept.ShouldBeEquivalentTo(Filled(), "what both changed stays as it was typed");
    }

    private static EventFields Filled() => new()
    {
        Title = "太鼓", Kind = EventKind.Festival, Aim = "a", Goal = "b", GoalMeasure = "c", GoalTarget = "1", GoalResult = "2", Need = NeedKind.Voice, NeedWords = "d", NeedAddress = "/x", TargetWords = "e", LocalResource = "f",
        Participation = Participation.Lead, Budget = "3", Cost = "4", Fee = "5", Recruitment = Recruitment.Lottery, RecruitFrom = "2026-11-01", RecruitTo = "2026-11-02", Capacity = "6", Applicants = "7", CountsApplicants = true,
        Result = "g", NextTime = "h", PlanItem = "C00-1", LifeStages = ["adult"], Clauses = ["D1-1"], Themes = ["disaster"], Access = [AccessConditions.Free], Sessions = [new() { Day = "2026-11-20", Start = "10:00" }], Partners = [new() { Name = "i" }],
    };
}
