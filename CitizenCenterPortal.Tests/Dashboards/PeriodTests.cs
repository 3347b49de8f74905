using System.Globalization;
using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>Which months a dashboard shows, and how its title says them. Today is in October 2026.</summary>
public sealed class PeriodTests
{
    private static readonly ReportingMonth Now = new(2026, 10);

    [Theory]
    [InlineData(null, null, null, "2026-04", "2026-10", "令和8年度（4月〜10月）")]
    [InlineData("2025", null, null, "2025-04", "2026-03", "令和7年度")]
    [InlineData(null, null, "2026-04", "2026-04", "2026-04", "令和8年度（4月）")]
    [InlineData(null, "month", "2026-07", "2026-07", "2026-07", "令和8年7月分")]
    [InlineData("2026", "month", "2026-07", "2026-07", "2026-07", "令和8年7月分")]
    [InlineData(null, "quarter", "2026-08", "2026-07", "2026-09", "令和8年度 第2四半期（7月〜9月）")]
    [InlineData(null, "quarter", null, "2026-10", "2026-10", "令和8年度 第3四半期（10月）")]
    [InlineData("2025", "quarter", null, "2026-01", "2026-03", "令和7年度 第4四半期（1月〜3月）")]
    [InlineData(null, "last12", null, "2025-11", "2026-10", "令和7年11月〜令和8年10月")]
    [InlineData(null, "last12", "2020-03", "2019-04", "2020-03", "平成31年4月〜令和2年3月")]
    public void An_address_says_its_months_and_the_title_says_them_in_the_eras_years(string? year, string? period, string? until, string from, string to, string title)
    {
        CultureInfo.CurrentUICulture = Words.Japanese;
        var address = Address(year, period, until).ShouldNotBeNull();
        var span = PeriodSpans.Of(address, Now).ShouldNotBeNull();
        $"{span.From} {span.To}".ShouldBe($"{from} {to}");
        SpanWords.Say(address.Period, span).ShouldBe(title);
    }

    [Theory]
    [InlineData(null, null, "2026-11")]
    [InlineData(null, "last12", "2027-03")]
    [InlineData("2027", null, null)]
    [InlineData("2025", null, "2026-04")]
    [InlineData("2026", "quarter", "2026-03")]
    public void Months_to_come_and_months_of_another_year_than_is_named_are_none(string? year, string? period, string? until) =>
        PeriodSpans.Of(Address(year, period, until).ShouldNotBeNull(), Now).ShouldBeNull();

    [Theory]
    [InlineData("week", null)]
    [InlineData("Month", null)]
    [InlineData(null, "2026-13")]
    [InlineData(null, "2026-7")]
    [InlineData(null, "令和8年7月")]
    [InlineData("last12", "1900-01")]
    public void A_word_that_never_was_is_no_address(string? period, string? until) => Address(null, period, until).ShouldBeNull();

    [Fact]
    public void An_address_made_for_a_month_is_read_back_as_the_same_months() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<Period>()).SelectMany(period => Gen.Choose(0, 60), (period, back) => (Period: period, Until: Now.AddMonths(-back))).ToArbitrary(),
        asked =>
        {
            var made = new DashboardAddress("W1", Period: asked.Period).Ending(asked.Until, Now);
            var span = PeriodSpans.Of(made, Now).ShouldNotBeNull();
            span.Contains(asked.Until).ShouldBeTrue();
            span.Count.ShouldBeInRange(1, 12);
            (asked.Period == Period.Quarter || span.To == asked.Until).ShouldBeTrue();
            var words = made.Href.Split('?').Skip(1).SelectMany(query => query.Split('&')).Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
            DashboardAddress.Of("W1", words.GetValueOrDefault("fy"), null, null, period: words.GetValueOrDefault("period"), until: words.GetValueOrDefault("until")).ShouldBe(made);
        }).QuickCheckThrowOnFailure();

    private static DashboardAddress? Address(string? year, string? period, string? until) => DashboardAddress.Of("W1", year, null, null, period: period, until: until);
}
