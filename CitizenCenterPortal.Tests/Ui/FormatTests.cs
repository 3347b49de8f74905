using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Tests.Ui;

public sealed class FormatTests : IDisposable
{
    private readonly System.Globalization.CultureInfo _before = System.Globalization.CultureInfo.CurrentUICulture;

    public FormatTests() => System.Globalization.CultureInfo.CurrentUICulture = Words.Japanese;

    public void Dispose() => System.Globalization.CultureInfo.CurrentUICulture = _before;

    [Theory]
    [InlineData("1234567.25", 1, "1,234,567.3")]
    [InlineData("0.05", 1, "0.1")]
    [InlineData("-0.05", 1, "−0.1")]
    [InlineData("-0.04", 1, "0.0")]
    [InlineData("2.5", 0, "3")]
    [InlineData("0", 0, "0")]
    public void Halves_are_rounded_away_from_zero_and_nothing_reads_minus_zero(string value, int decimals, string shown) =>
        Format.Number(Of(value), decimals).ShouldBe(shown);

    [Fact]
    public void A_term_of_a_formula_can_be_reckoned_again()
    {
        Format.Exact(17m / 3).ShouldBe("5.6667");
        Format.Exact(5.50m).ShouldBe("5.5");
        Format.Exact(-12345).ShouldBe("−12,345");
        Format.Exact(null).ShouldBe("");
    }

    [Fact]
    public void A_blank_a_not_applicable_and_a_missing_denominator_are_told_apart()
    {
        Format.Cell(null, notApplicable: false).ShouldBe("");
        Format.Cell(null, notApplicable: true).ShouldBe("／");
        Format.Cell(0, notApplicable: false).ShouldBe("0");
        Format.Ratio(null, 1).ShouldBe("-");
    }

    [Theory]
    [InlineData("48.7", "46.8", "%", "＋1.9pt")]
    [InlineData("88.3", "93.3", "%", "−5.0pt")]
    [InlineData("90.04", "90", "%", "±0.0pt")]
    [InlineData("112.4", "105.9", "人", "＋6.1%")]
    [InlineData("5", "0", "人", "-")]
    [InlineData("-50", "-100", "円", "＋50.0%")]
    public void Last_year_is_compared_in_points_for_percentages_and_in_percent_else(string now, string before, string unit, string shown) =>
        Format.Change(Of(now), Of(before), 1, unit).ShouldBe(shown);

    [Fact]
    public void A_difference_is_the_one_a_reader_reckons_from_what_is_shown() =>
        Format.Change(48.74m, 46.75m, 1, "%").ShouldBe("＋1.9pt");

    [Theory]
    [InlineData("40.0", "%", false, "40%以上")]
    [InlineData("12000", "円", true, "12,000円以下")]
    [InlineData("0.5", "人", false, "0.5人以上")]
    public void A_level_says_its_side_without_needless_zeros(string level, string unit, bool lower, string shown) =>
        Format.Level(Of(level), unit, lower).ShouldBe(shown);

    [Fact]
    public void What_an_input_shows_can_be_read_back() => Format.Input(-1234.5m, 1).ShouldBe("-1,234.5");

    [Fact]
    public void A_moment_is_shown_as_the_citys_clocks_had_it()
    {
        var utc = new DateTime(2026, 11, 21, 15, 14, 0, DateTimeKind.Utc);
        FormatTime.Moment(utc).ShouldBe("11月22日 0:14");
        FormatTime.FullMoment(utc).ShouldBe("令和8年11月22日 0:14");
        FormatTime.Day(new(2026, 11, 22)).ShouldBe("11月22日（日）");
        FormatTime.Day(new(2026, 11, 22), today: new(2026, 1, 1)).ShouldBe("11月22日（日）");
        FormatTime.Day(new(2025, 11, 22), today: new(2026, 1, 1)).ShouldBe("令和7年11月22日（土）");
    }

    [Fact]
    public void English_readers_get_the_same_figures_with_english_words()
    {
        System.Globalization.CultureInfo.CurrentUICulture = Words.English;
        Format.Level(40, "%", lowerIsBetter: false).ShouldBe("40% or more");
        Format.Number(1234.5m, 1).ShouldBe("1,234.5");
        FormatTime.Day(new(2026, 11, 22)).ShouldBe("Sun 22 Nov");
    }

    private static decimal Of(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
