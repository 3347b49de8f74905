using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.MonthlyReports;

public sealed class FigureColumnTests
{
    private static readonly Catalogue Catalogue = GivenCatalogue.Small;

    private static readonly MonthSpan Year = new FiscalYear(2025).Months;

    private static readonly Arbitrary<FigureSum[]> AnySums = (
        from month in Gen.Choose(0, 11)
        from cell in Gen.Elements(Catalogue.Cells.Select(cell => cell.Id).ToArray())
        from stored in Gen.Choose(-1_000_000, 1_000_000)
        from notApplicable in Gen.Elements(0, 0, 1)
        select new FigureSum(Year.From.AddMonths(month), cell, notApplicable == 1 ? 0 : stored, 1, notApplicable)).ArrayOf().ToArbitrary();

    [Fact]
    public void A_total_equals_the_sum_of_its_parts() => Prop.ForAll(AnySums, AnySums, (ours, theirs) =>
        SumMeasures().All(measure => (Column([.. ours, .. theirs]).Of(measure).Value ?? 0) == (Column(ours).Of(measure).Value ?? 0) + (Column(theirs).Of(measure).Value ?? 0)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_sum_is_the_sum_of_its_months_in_whatever_order() => Prop.ForAll(AnySums, sums =>
        SumMeasures().All(measure => Column([.. sums.Reverse()]).Of(measure) == Column(sums).Of(measure)
            && (Column(sums).Of(measure).Value ?? 0) == Year.Months.Sum(month => Column(sums).In(month).Of(measure).Value ?? 0)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_measure_is_the_sum_of_its_options() => Prop.ForAll(AnySums, sums =>
        (Column(sums).Of("USE.PERSONS").Value ?? 0) == (Column(sums).Of("USE.PERSONS", "teen").Value ?? 0) + (Column(sums).Of("USE.PERSONS", "adult").Value ?? 0))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Units_taken_away_leave_what_the_others_had() => Prop.ForAll(AnySums, AnySums, (ours, theirs) =>
        Catalogue.Measures.All(measure => Column([.. ours, .. theirs]).Less(Column(theirs)).Of(measure.Code) == Column(ours).Of(measure.Code)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_stock_is_that_of_the_last_month_with_the_most_answers()
    {
        var column = GivenFigures.UpTo(3).Answer("CITIZEN.CIRCLES", 1, 100, units: 3).Answer("CITIZEN.CIRCLES", 2, 110, units: 3).Answer("CITIZEN.CIRCLES", 3, 40, units: 1).Column();
        column.Of("CITIZEN.CIRCLES").Value.ShouldBe(110, "in June two of three have not answered yet");
        column.MonthsOf(Catalogue.Measure("CITIZEN.CIRCLES")!).ShouldBe([new(2025, 5)]);
    }

    [Fact]
    public void An_average_is_of_the_months_with_the_most_answers()
    {
        var column = GivenFigures.UpTo(3).Answer("STAFF.ACTUAL", 1, 21, units: 3).Answer("STAFF.ACTUAL", 2, 20.5m, units: 3).Answer("STAFF.ACTUAL", 3, 7, units: 1).Column();
        column.Of("STAFF.ACTUAL").Value.ShouldBe(20.75m);
    }

    [Fact]
    public void Blank_and_not_applicable_are_told_apart()
    {
        var column = GivenFigures.UpTo(2).NotApplicable("MONEY.USAGE", 1).NotApplicable("MONEY.USAGE", 2).Column();
        column.Of("MONEY.USAGE").IsNotApplicable.ShouldBeTrue();
        column.Of("MONEY.USAGE").Value.ShouldBeNull();
        column.Of("MONEY.FEE").ShouldBe(Amount.Blank);
    }

    [Fact]
    public void A_year_is_closed_when_all_twelve_months_are_confirmed()
    {
        GivenFigures.OfYear().Reports(new(3, 3, 3, 3)).Column().IsClosedYear.ShouldBeTrue();
        GivenFigures.OfYear().Reports(new(3, 3, 2, 3)).Column().IsClosedYear.ShouldBeFalse();
        GivenFigures.UpTo(11).Reports(new(3, 3, 3, 3)).Column().IsClosedYear.ShouldBeFalse();
        GivenFigures.OfYear().Reports(new(0, 0, 0, 0)).Column().IsClosedYear.ShouldBeFalse("nobody was asked");
    }

    private static IEnumerable<string> SumMeasures() => Catalogue.Measures.Where(measure => measure.OverTime == RollUp.Sum).Select(measure => measure.Code);

    private static FigureColumn Column(FigureSum[] sums) => new(Catalogue, Year, sums, _ => default);
}
