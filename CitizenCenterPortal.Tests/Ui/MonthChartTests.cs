using Bunit;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>A year by months, in picture and table.</summary>
public sealed class MonthChartTests : Rendering
{
    [Fact]
    public void A_month_of_some_centres_only_has_its_own_bar_and_says_how_many_there_are()
    {
        var chart = Render<MonthChart>(with => with
            .Add(one => one.Caption, "利用者数の推移（人）").Add(one => one.YearLabel, "令和8年度").Add(one => one.LastYearLabel, "令和7年度")
            .Add(one => one.Months, [
                new("10月", 30_000, false, 31_000) { Stage = "速報 12／12館月" },
                new("11月", 1_728, false, 33_121) { Stage = "速報 1／12館月", OutOf = "1／12" }]));
        chart.FindAll("rect").Select(bar => bar.ClassName).ShouldBe(["provisional", "partial"]);
        chart.FindAll("rect title").Select(title => title.TextContent).ShouldBe(["10月 速報 12／12館月", "11月 速報 1／12館月"]);
        chart.FindAll(".months-names span").Select(name => name.TextContent).ShouldBe(["10月", "11月1／12"]);
        chart.FindAll("tbody tr").Select(row => row.Children[2].TextContent).ShouldBe(["速報 12／12館月", "速報 1／12館月"]);
        chart.Find(".legend .partial").ParentElement!.TextContent.ShouldBe("一部の館だけの月");
    }
}
