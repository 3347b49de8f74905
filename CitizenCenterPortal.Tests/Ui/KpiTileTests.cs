using Bunit;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Tests.Ui;

public sealed class KpiTileTests : Rendering
{
    [Fact]
    public void A_tile_says_value_unit_state_level_last_year_and_stage_in_words()
    {
        var tile = Tile(state: LevelState.Missed, value: 13.84m, lastYear: 16, stage: "速報 53／60館月");
        foreach (var words in new[] { "初参加率", "13.8", "%", "✕", "未達", "要求水準 15%以上", "前年同期 −2.2pt", "速報 53／60館月" })
        {
            tile.Find("article").TextContent.ShouldContain(words);
        }
    }

    [Theory]
    [InlineData(16, false, "good")]
    [InlineData(14, false, "poor")]
    [InlineData(16, true, "poor")]
    [InlineData(15, false, null)]
    public void A_change_is_good_or_poor_by_the_indicators_direction_and_no_change_is_neither(int now, bool lowerIsBetter, string? look) =>
        Tile(value: now, lastYear: 15, lowerIsBetter: lowerIsBetter).FindAll(".tile-facts span")[1].GetAttribute("class").ShouldBe(look);

    [Fact]
    public void Without_a_denominator_the_tile_shows_the_sign_and_neither_bar_nor_comparison()
    {
        var tile = Tile(value: null, lastYear: 16);
        tile.Find(".tile-value").TextContent.Trim().ShouldBe("-");
        tile.FindAll(".level-bar").ShouldBeEmpty();
        tile.Markup.ShouldNotContain("前年同期");
    }

    [Fact]
    public void A_tile_that_does_not_apply_says_so()
    {
        var tile = Render<KpiTile>(with => with.Add(one => one.Name, "減免率").Add(one => one.Unit, "%").Add(one => one.Value, null).Add(one => one.NotApplicable, true));
        tile.Find(".badge").TextContent.ShouldContain("該当なし");
    }

    [Fact]
    public void The_bars_mark_stands_where_the_level_is()
    {
        var tile = Tile(value: 48.7m, required: 40);
        tile.Find(".fill").GetAttribute("style").ShouldBe("--at:48.7%");
        tile.Find(".mark").GetAttribute("style").ShouldBe("--at:40%");
    }

    [Fact]
    public void A_month_without_figure_breaks_the_line_and_the_words_stay_for_readers_aloud()
    {
        var line = Render(Sparkline.Of([1, 2, null, 4, 5], null, "4月 1、5月 2"));
        line.FindAll("polyline").Count.ShouldBe(2);
        line.Find("svg").GetAttribute("aria-hidden").ShouldBe("true");
        line.Find(".visually-hidden").TextContent.ShouldBe("4月 1、5月 2");
    }

    private IRenderedComponent<KpiTile> Tile(
        decimal? value, LevelState state = LevelState.None, decimal? lastYear = null, bool lowerIsBetter = false, decimal? required = 15, string? stage = null) =>
        Render<KpiTile>(with => with
            .Add(one => one.Name, "初参加率").Add(one => one.Unit, "%").Add(one => one.Decimals, 1).Add(one => one.Value, value).Add(one => one.State, state)
            .Add(one => one.LastYear, lastYear).Add(one => one.LowerIsBetter, lowerIsBetter).Add(one => one.Required, required).Add(one => one.Stage, stage));
}
