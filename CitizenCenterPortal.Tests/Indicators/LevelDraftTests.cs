using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.RequiredLevels;

namespace CitizenCenterPortal.Tests.Indicators;

/// <summary>What is typed is neither lost nor written over another person's levels without being asked.</summary>
public sealed class LevelDraftTests
{
    private readonly LevelDraft draft = new();

    [Fact]
    public void What_somebody_else_set_meanwhile_stands_beside_what_was_typed_until_the_person_decides()
    {
        draft.Type(View(40), View(40).Lines[0], LevelStep.Required, "51");
        var after = View(45);
        var line = after.Lines[0];
        draft.IsPassed(View(40), View(40).Lines[0]).ShouldBeFalse();
        draft.Faults(after).Single().What.ToString().ShouldBe("稼働率は、ほかの人が「要求水準 45・目標 80」に変えました。あなたの入力は「要求水準 51・目標 80」です。どちらを残すか選んでください。");

        draft.Type(after, line, LevelStep.Target, "85");
        draft.IsPassed(after, line).ShouldBeTrue("typing on does not decide");
        draft.HoldTo(after, line);
        (draft.Faults(after).Count, draft.Of(after).Single().Entry.Seen, draft.Text(after, line, LevelStep.Required)).ShouldBe((0, line.Levels, "51"));
        draft.GiveUp(after, line);
        (draft.Of(after).Count, draft.Text(after, line, LevelStep.Required)).ShouldBe((0, "45"));
    }

    [Fact]
    public void Of_two_who_set_the_same_nothing_is_left_to_decide_once_one_holds_to_it()
    {
        draft.Type(View(40), View(40).Lines[0], LevelStep.Required, "45");
        draft.HoldTo(View(45), View(45).Lines[0]);
        draft.Places.ShouldBeEmpty();
    }

    [Fact]
    public void It_is_known_where_something_waits_also_from_another_year()
    {
        draft.Type(View(40), View(40).Lines[0], LevelStep.Required, "51");
        draft.Places.ShouldBe([(new DraftPlace(2026, "C00", false, "全市"), 1)]);
        (draft.Of(View(40, 2027)).Count, draft.Places[0].Of.Href, draft.Places[0].Of.ToString()).ShouldBe((0, "/levels/2026?unit=C00", "全市　令和8年度"));
    }

    internal static LevelsView View(decimal required, int year = 2026)
    {
        var levels = new Levels(required, 80, null);
        return new(year, [year], year, "C00", false, "全市", LevelSource.City, [new("K01", "稼働率", "使用料", "%", 1, false, LevelBasis.Ratio, levels, LevelSource.City, true, Levels.Empty, levels, null, null)], null);
    }
}
