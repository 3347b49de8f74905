using System.Globalization;
using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using FsCheck;
using FsCheck.Fluent;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>はじめに見ていただきたいこと: few lines, each true of the numbers beside it.</summary>
public sealed class FindingsTests
{
    private static readonly ReportingMonth Last = new(2026, 10);
    private static readonly Coverage Complete = new(60, 60, 53, 53);

    public FindingsTests() => CultureInfo.CurrentUICulture = Words.Japanese;

    [Fact]
    public void Nothing_stands_out_where_levels_are_kept_visitors_come_as_ever_and_all_reported() =>
        Of([Part("東山区", [50, 50, 50], visitors: 129, before: 100)], Complete).ShouldBeEmpty();

    [Fact]
    public void Three_months_missed_are_said_the_furthest_first_and_two_or_a_month_just_missed_or_a_month_unknown_are_not()
    {
        var said = Of([Part("北浜区", [20, 20, 30]), Part("西川区", [20, 50, 20]), Part("中町区", [20, 39, 20]), Part("南原区", [null, 20, 20]), Part("東山区", [20, 20, 10])], Complete);
        said.Select(finding => finding.Text).ShouldBe(["東山区　10.0%（要求水準 40%以上）", "北浜区　30.0%（要求水準 40%以上）"]);
        said.ShouldAllBe(finding => finding.Kind == FindingKind.Missed && finding.Indicator == "K01");
    }

    [Fact]
    public void Reports_that_are_overdue_are_counted() =>
        Of([], new(60, 53, 40, 40)).ShouldHaveSingleItem().Text.ShouldBe("令和8年10月分の提出期限を過ぎて、60館のうち7館が未提出です。");

    [Theory]
    [InlineData(70, 100, "東山区　10月 70人（前年の同じ月 100人、−30.0%）")]
    [InlineData(130, 100, "東山区　10月 130人（前年の同じ月 100人、＋30.0%）")]
    [InlineData(71, 100, null)]
    [InlineData(50, 0, null)]
    public void Visitors_far_from_last_years_month_are_said(int now, int before, string? text) =>
        Of([Part("東山区", [50, 50, 50], visitors: now, before: before)], Complete).Select(finding => finding.Text).ShouldBe(text is null ? [] : [text]);

    [Fact]
    public void The_greatest_gain_that_reached_the_excellent_level_is_the_example() =>
        Of([Part("東山区", [50, 50, 50], span: 66, spanBefore: 50), Part("西川区", [50, 50, 50], span: 70, spanBefore: 40), Part("南原区", [50, 50, 50], span: 59, spanBefore: 10), Part("北浜区", [50, 50, 50], span: 66, spanBefore: 65)], Complete)
            .ShouldHaveSingleItem().Text.ShouldBe("西川区　70.0%で優良（前年同期 40.0%、＋30.0pt）");

    [Fact]
    public void Never_more_than_five_lines_in_the_order_of_how_soon_somebody_must_act_whatever_the_numbers() => Prop.ForAll(
        Gen.Choose(0, 90).ListOf(8).ListOf(6).ToArbitrary(),
        numbers =>
        {
            var said = Of([.. numbers.Select((n, i) => Part($"{i}区", [n[0], n[1], n[2]], n[3], n[4], n[5], n[6]))], new(60, 60 - (numbers[0][7] % 3), 0, 0));
            said.Count.ShouldBeLessThanOrEqualTo(Findings.Most);
            said.Select(finding => finding.Kind).ShouldBeInOrder();
            said.Count(finding => finding.Kind == FindingKind.Missed).ShouldBe(Math.Min(2, numbers.Count(n => n[0] < 38 && n[1] < 38 && n[2] < 38)));
            said.Any(finding => finding.Kind == FindingKind.Good).ShouldBe(numbers.Any(n => n[5] >= 60 && n[6] > 0 && (n[5] - n[6]) / (decimal)n[6] >= 0.1m) && said.Count <= Findings.Most);
        }).QuickCheckThrowOnFailure();

    [EachDatabase]
    public async Task The_page_of_a_hub_says_what_its_numbers_say_and_leaves_out_months_that_somebody_has_not_reported(TestDatabase database)
    {
        var city = await BuildAsync(database);
        foreach (var month in new MonthSpan(new(2026, 3), May).Months)
        {
            await city.AllReportAsync(month);
        }

        await city.AllReportAsync(May.LastYear);
        await city.ReportAsync("D101", May, ReportStatus.Confirmed, 20, 0, 60);
        var ward = await city.CityAsync(new("W1"));
        ward.Findings.Select(finding => (finding.Kind, finding.Unit)).ShouldBe([(FindingKind.Missed, "D101"), (FindingKind.Missed, "D102"), (FindingKind.Unseasonal, "D101")]);

        await city.ReportAsync("D101", May, ReportStatus.Draft, 20, 0, 60);
        (await city.CityAsync(new("W1"))).Findings.Select(finding => (finding.Kind, finding.Unit)).ShouldBe([(FindingKind.Missed, "D102"), (FindingKind.Missed, "W1"), (FindingKind.Late, null)]);
        (await city.CityAsync(new("D102"))).Findings.ShouldBeEmpty("a centre alone has its own page");
    }

    private static IReadOnlyList<Finding> Of(IReadOnlyList<PartFacts> parts, Coverage reports) => Findings.Of(parts, Last, reports, ("利用者数", "人"), "K02");

    private static PartFacts Part(string name, decimal?[] months, int? visitors = null, int? before = null, decimal span = 50, decimal spanBefore = 50)
    {
        var indicator = Indicator("K01", 1, "USE.PERSONS", "OPEN.DAYS", 1, 40);
        (indicator.Target, indicator.Excellent) = (50, 60);
        return new(name, name, false, [new(indicator, [.. months.Select(month => month is { } value ? Value(value) : null)], Value(span), Value(spanBefore))], visitors, before);

        IndicatorValue Value(decimal value)
        {
            var levels = new Levels(40, 50, 60);
            return new(indicator, ValueKind.Number, value, value, 1, false, 1, levels, levels, levels.Judge(value, Better.Higher));
        }
    }
}
