using System.Globalization;
using Bunit;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>What is drawn where it is called, without a component of its own.</summary>
public sealed class DrawnInPlaceTests : Rendering
{
    [Fact]
    public void A_cell_of_levels_says_its_state_by_sign_and_word_and_leads_to_where_its_number_comes_from()
    {
        var cells = Render(LevelCells.Of(new LevelCells.Cell(LevelState.Near, "38.5", Partial: true, "/dashboard/D101/K01"), new LevelCells.Cell(LevelState.None, "", Partial: false))).FindAll("td");

        cells.Count.ShouldBe(2);
        cells[0].ClassName.ShouldBe("level level-near");
        cells[0].QuerySelectorAll("span, a, small").Select(part => part.TextContent).ShouldBe(["△", "注意", "38.5", "＊", "一部"]);
        cells[0].QuerySelector("a")!.GetAttribute("href").ShouldBe("/dashboard/D101/K01");
        cells[1].InnerHtml.Trim().ShouldBe("");
    }

    [Fact]
    public void A_state_is_told_in_the_language_of_who_looks_whoever_looked_before()
    {
        LevelSigns.Aloud(LevelState.Met).Value.ShouldContain("達成");
        CultureInfo.CurrentUICulture = Words.English;
        LevelSigns.Aloud(LevelState.Met).Value.ShouldContain("Met");
        CultureInfo.CurrentUICulture = Words.Japanese;
        LevelSigns.Aloud(LevelState.Met).Value.ShouldContain("達成");
    }

    [Fact]
    public void Text_in_a_number_cell_stays_text() =>
        Render(row => row.AddContent(0, NumberCells.Of("1,234", "<b>&"))).FindAll("td.num").Select(cell => cell.TextContent).ShouldBe(["1,234", "<b>&"]);
}
