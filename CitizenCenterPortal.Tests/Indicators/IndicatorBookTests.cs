using CitizenCenterPortal.Indicators;
using static CitizenCenterPortal.Tests.Indicators.GivenCatalogue;

namespace CitizenCenterPortal.Tests.Indicators;

public sealed class IndicatorBookTests
{
    private static readonly Indicator TeenShare = Indicator("USE.PERSONS[teen]", "USE.PERSONS", 100);

    private static readonly Indicator Balance = Indicator("MONEY.FEE + MONEY.USAGE - MONEY.PERSONNEL", decimals: 0);

    [Fact]
    public void A_ratio_is_of_sums_and_never_a_mean_of_ratios()
    {
        var two = GivenFigures.UpTo(2)
            .Answer("USE.PERSONS[teen]", 1, 10).Answer("USE.PERSONS[adult]", 1, 0)
            .Answer("USE.PERSONS[teen]", 2, 0).Answer("USE.PERSONS[adult]", 2, 90);
        Value(TeenShare, two).Value.ShouldBe(10m, "the mean of 100% and 0% would be 50%");
    }

    [Fact]
    public void Halves_are_rounded_away_from_zero()
    {
        Value(TeenShare, GivenFigures.UpTo(1).Answer("USE.PERSONS[teen]", 1, 49).Answer("USE.PERSONS[adult]", 1, 351)).Value.ShouldBe(12.3m);
        Value(Balance, GivenFigures.UpTo(1).Answer("MONEY.FEE", 1, 0).Answer("MONEY.USAGE", 1, 0).Answer("MONEY.PERSONNEL", 1, 0.5m)).Value.ShouldBe(-1m);
    }

    [Fact]
    public void A_denominator_of_zero_has_no_value() =>
        Value(TeenShare, GivenFigures.UpTo(1).Answer("USE.PERSONS[teen]", 1, 0).Answer("USE.PERSONS[adult]", 1, 0)).Kind.ShouldBe(ValueKind.NoDenominator);

    [Fact]
    public void Where_all_it_divides_by_is_not_applicable_so_is_the_indicator()
    {
        var share = Indicator("MONEY.FEE", "MONEY.USAGE");
        Value(share, GivenFigures.UpTo(1).Answer("MONEY.FEE", 1, 5).NotApplicable("MONEY.USAGE")).Kind.ShouldBe(ValueKind.NotApplicable);
        Value(Indicator("MONEY.USAGE"), GivenFigures.UpTo(1).NotApplicable("MONEY.USAGE")).Kind.ShouldBe(ValueKind.NotApplicable);
    }

    [Fact]
    public void Not_applicable_counts_as_nothing_beside_numbers()
    {
        var balance = Value(Balance, GivenFigures.UpTo(1).Answer("MONEY.FEE", 1, 5).NotApplicable("MONEY.USAGE").Answer("MONEY.PERSONNEL", 1, 2));
        balance.Value.ShouldBe(3);
        balance.Partial.ShouldBeFalse("該当なし is an answer");
    }

    [Fact]
    public void Where_nothing_was_answered_there_is_nothing()
    {
        Value(TeenShare, GivenFigures.UpTo(3)).Kind.ShouldBe(ValueKind.Blank);
        Value(Indicator("MONEY.FEE", "OPEN.DAYS"), GivenFigures.UpTo(1).Answer("OPEN.DAYS", 1, 26)).Kind.ShouldBe(ValueKind.Blank, "a fee nobody entered is not 0");
        Value(Indicator("MONEY.FEE", "OPEN.DAYS"), GivenFigures.UpTo(1).Answer("MONEY.FEE", 1, 26)).Kind.ShouldBe(ValueKind.Blank);
    }

    [Fact]
    public void An_indicator_whose_terms_cover_different_reports_says_so()
    {
        var perDay = Indicator("MONEY.FEE", "OPEN.DAYS");
        Value(perDay, GivenFigures.UpTo(2).AnswerAll("MONEY.FEE", 10).Answer("OPEN.DAYS", 1, 5)).Partial.ShouldBeTrue();
        Value(perDay, GivenFigures.UpTo(2).AnswerAll("MONEY.FEE", 10).AnswerAll("OPEN.DAYS", 5)).Partial.ShouldBeFalse();
        Value(TeenShare, GivenFigures.UpTo(1).Answer("USE.PERSONS[teen]", 1, 1)).Partial.ShouldBeTrue("the adults are missing from the sum it divides by");
    }

    [Fact]
    public void Numerator_and_denominator_are_given_so_that_the_value_can_be_followed()
    {
        var share = Value(TeenShare, GivenFigures.UpTo(1).Answer("USE.PERSONS[teen]", 1, 49).Answer("USE.PERSONS[adult]", 1, 351));
        (share.Numerator, share.Denominator).ShouldBe((49m, 400m));
    }

    internal static IndicatorValue Value(Indicator indicator, GivenFigures figures) => IndicatorBook.Evaluate(indicator, figures.Column());
}
