using Bunit;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Ui;
using static CitizenCenterPortal.Tests.Organization.Opening.GivenRules;

namespace CitizenCenterPortal.Tests.Organization.Opening;

/// <summary>How the page shows a month, the year's numbers and whose the rules are.</summary>
public sealed class CalendarPageTests : Rendering
{
    [Fact]
    public void A_closed_day_is_marked_by_a_sign_and_a_word_and_not_by_colour_alone()
    {
        var month = Render<MonthGrid>(at => at.Add(grid => grid.Month, Month(2026, 5, closures: [Closed("2026-05-20", "2026-05-21")])).Add(grid => grid.Today, new DateOnly(2026, 5, 20)));

        month.Find("caption").TextContent.ShouldBe("5月　開館 25日");
        month.FindAll("td.regular").Select(cell => cell.FirstChild!.TextContent.Trim()).ShouldBe(["7", "11", "18", "25"]);
        month.FindAll("td.regular .sign").ShouldAllBe(sign => sign.TextContent == "休");
        month.Find("td.extra").ShouldSatisfyAllConditions(
            cell => cell.QuerySelector(".sign")!.TextContent.ShouldBe("臨"),
            cell => cell.QuerySelector(".visually-hidden")!.TextContent.ShouldBe("臨時休館：空調工事"),
            cell => cell.GetAttribute("aria-current").ShouldBe("date"));
        month.FindAll("td.holiday .sign").ShouldAllBe(sign => sign.TextContent == "祝");
        month.FindAll("tbody tr").ShouldAllBe(week => week.Children.Length == 7);
    }

    [Fact]
    public void The_table_adds_up_and_a_month_without_an_open_day_says_so()
    {
        var table = Render<OpeningTable>(at => at.Add(part => part.View, View));

        var sums = table.FindAll("tr.sum td").Select(cell => cell.TextContent).ToList();
        sums.ShouldBe([$"{View.Months.Sum(month => month.Open)}日", $"{View.Months.Sum(month => month.Regular)}日", $"{View.Months.Sum(month => month.Extra)}日", $"{View.Months.Sum(month => month.Open) * 3}", $"{View.Months.Sum(month => month.Open) * 3}"]);
        table.FindAll("tbody tr").Single(row => row.TextContent.Contains("全日休館", StringComparison.Ordinal)).Children[0].TextContent.ShouldStartWith("8月");
    }

    [Fact]
    public void Rules_say_whose_they_are_and_only_who_may_is_offered_to_end_one()
    {
        Renderer.SetRendererInfo(new("Server", isInteractive: true));
        var card = Render<RuleCard>(at => at.Add(part => part.View, View).Add(part => part.Edit, null!));

        card.FindAll(".dated li").Select(line => line.QuerySelector(".badge")!.TextContent).ShouldBe(["館の決まり", "市の決まり"]);
        card.FindAll(".dated li")[1].TextContent.ShouldContain("より近い決まりが代わりに働いています");
        card.FindAll("button[data-opens^='end-rule']").ShouldHaveSingleItem();
    }

    [Fact]
    public void Before_a_closure_comes_or_goes_the_dialog_says_whose_check_it_changes()
    {
        Renderer.SetRendererInfo(new("Server", isInteractive: true));
        var view = View with { MayClose = true, Settled = [new(new(2026, 4), "確定"), new(new(2026, 5), "受理済"), new(new(2026, 8), "確定")] };
        var adding = Render<CalendarDialogs>(at => at.Add(part => part.View, view).Add(part => part.Edit, null!));
        adding.FindAll(".notice").ShouldBeEmpty("no day was typed yet");

        adding.Find("#closure-from").Change("4/30");
        adding.Find(".notice").TextContent.ShouldContain("受理または確定した月次報告が 1 件あります：令和8年4月分（確定）");
        adding.Find("#closure-to").Change("5/2");
        adding.Find(".notice").TextContent.ShouldContain("2 件あります：令和8年4月分（確定）、令和8年5月分（受理済）");
        adding.Find(".notice").TextContent.ShouldContain("開館日数の点検が変わります。報告の数値は変わりません。");
        adding.Find("#closure-to").Change("来週");
        adding.FindAll(".notice").ShouldBeEmpty();

        var card = Render<ClosureCard>(at => at.Add(part => part.View, view).Add(part => part.Edit, null!));
        card.Find("dialog .notice").TextContent.ShouldContain("1 件あります：令和8年8月分（確定）");
    }

    private static CalendarView View
    {
        get
        {
            var tuesday = Weekday(Centre, DayOfWeek.Tuesday);
            var rules = OfCity.Append(tuesday).ToList();
            Closure[] closures = [Closed("2026-08-01", "2026-08-31")];
            return new(
                Tree.Find(Centre)!, new(2026), new(2026, 11, 20), [.. new FiscalYear(2026).Months.Months.Select(month => Month(month.Year, month.Month, rules, closures, [Rooms("hall", 1)]))],
                [new("hall", "ホール")], [new("hall", "ホール")], [new(tuesday, Tree.Find(Centre)!, Holds: true, MayEnd: true), new(rules[0], Tree.Find(City)!, Holds: false, MayEnd: false)], closures, [Rooms("hall", 1)], [], [], []);
        }
    }
}
