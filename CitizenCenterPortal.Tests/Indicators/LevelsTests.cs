using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using static CitizenCenterPortal.Tests.Indicators.GivenCatalogue;
using static CitizenCenterPortal.Tests.Indicators.IndicatorBookTests;

namespace CitizenCenterPortal.Tests.Indicators;

public sealed class LevelsTests
{
    [Theory]
    [InlineData(60, LevelState.Excellent)]
    [InlineData(59.96, LevelState.Excellent)]
    [InlineData(59.94, LevelState.Met)]
    [InlineData(39.95, LevelState.Met)]
    [InlineData(39.94, LevelState.Near)]
    [InlineData(38, LevelState.Near)]
    [InlineData(37.94, LevelState.Missed)]
    public void A_level_is_judged_on_the_value_as_it_is_shown(double value, LevelState state) =>
        Value(Indicator("MONEY.FEE", required: 40, target: 50, excellent: 60), GivenFigures.UpTo(1).Answer("MONEY.FEE", 1, (decimal)value)).State.ShouldBe(state);

    [Theory]
    [InlineData(900, LevelState.Excellent)]
    [InlineData(1500, LevelState.Met)]
    [InlineData(1575, LevelState.Near)]
    [InlineData(1576, LevelState.Missed)]
    public void Where_less_is_better_all_is_mirrored(double value, LevelState state) =>
        Value(Indicator("MONEY.FEE", decimals: 0, better: Better.Lower, required: 1500, target: 1200, excellent: 900), GivenFigures.UpTo(1).Answer("MONEY.FEE", 1, (decimal)value))
            .State.ShouldBe(state);

    [Fact]
    public void A_level_per_centre_and_year_counts_the_months_that_were_answered()
    {
        var consultations = Indicator("MONEY.FEE", decimals: 0, basis: LevelBasis.PerCentreYear, required: 60, target: 120, excellent: 180);
        var value = Value(consultations, GivenFigures.UpTo(8).AnswerAll("MONEY.FEE", 16, units: 3));
        value.Levels.ShouldBe(new Levels(120, 240, 360), "3 centres × 8 months ÷ 12 = 2 centre-years");
        value.State.ShouldBe(LevelState.Met);
        value.Value.ShouldBe(128);
    }

    [Fact]
    public void A_level_per_year_counts_months_and_not_centres()
    {
        var hours = Indicator("MONEY.FEE", "STAFF.ACTUAL", basis: LevelBasis.PerYear, required: 10, target: 20, excellent: 30);
        var value = Value(hours, GivenFigures.UpTo(8).AnswerAll("MONEY.FEE", 20, units: 3).AnswerAll("STAFF.ACTUAL", 24, units: 3));
        value.Value.ShouldBe(6.7m);
        value.Levels.Required.ShouldBe(6.7m, "10 × 8 ÷ 12 is 6.67, and 6.7 is the least shown value that keeps it");
        value.State.ShouldBe(LevelState.Met);
    }

    [Fact]
    public void A_level_of_the_year_to_date_is_not_judged_on_a_month()
    {
        var answered = Indicator("MONEY.FEE", basis: LevelBasis.YearToDate, required: 90);
        var column = GivenFigures.UpTo(3).AnswerAll("MONEY.FEE", 40).Column();
        IndicatorBook.Evaluate(answered, column).State.ShouldBe(LevelState.Met);
        IndicatorBook.Evaluate(answered, column.In(GivenFigures.April.Next)).State.ShouldBe(LevelState.None);
    }

    [Fact]
    public void A_level_of_the_closed_year_waits_until_every_report_is_confirmed()
    {
        var balance = Indicator("MONEY.FEE - MONEY.PERSONNEL", decimals: 0, basis: LevelBasis.ClosedYear, required: 0);
        GivenFigures Year() => GivenFigures.OfYear().AnswerAll("MONEY.FEE", 10).AnswerAll("MONEY.PERSONNEL", 11);
        Value(balance, Year().Reports(new(1, 1, 0, 0))).State.ShouldBe(LevelState.None);
        Value(balance, Year().Reports(new(1, 1, 1, 1))).State.ShouldBe(LevelState.Missed, "there is no △ beside a level of 0");
        Value(balance, GivenFigures.UpTo(11).AnswerAll("MONEY.FEE", 10).AnswerAll("MONEY.PERSONNEL", 1)).State.ShouldBe(LevelState.None, "eleven months are no year");
    }

    [Fact]
    public void What_has_no_level_or_no_better_side_is_not_judged()
    {
        Value(Indicator("MONEY.FEE", better: Better.None, required: 1), GivenFigures.UpTo(1).Answer("MONEY.FEE", 1, 5)).State.ShouldBe(LevelState.None);
        Value(Indicator("MONEY.FEE"), GivenFigures.UpTo(1).Answer("MONEY.FEE", 1, 5)).State.ShouldBe(LevelState.None);
    }
}
