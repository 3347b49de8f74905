using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Tests.House;

namespace CitizenCenterPortal.Tests.Indicators;

public sealed class FormulaTests
{
    [Fact]
    public void A_formula_is_terms_with_their_signs() =>
        Formula.Parse("MONEY.FEE + MONEY.USAGE - MONEY.PERSONNEL").Terms.ShouldBe([new(1, "MONEY.FEE", null), new(1, "MONEY.USAGE", null), new(-1, "MONEY.PERSONNEL", null)]);

    [Fact]
    public void A_term_may_be_one_option_of_a_measure() => Formula.Parse("USE.PERSONS[teen]").Terms.ShouldBe([new(1, "USE.PERSONS", "teen")]);

    [Fact]
    public void Nothing_written_is_no_terms() => Formula.Parse("").Terms.ShouldBeEmpty();

    [Theory]
    [InlineData("USE.PERSONS USE.GROUPS")]
    [InlineData("USE.PERSONS + ")]
    [InlineData("USE.PERSONS * 2")]
    [InlineData("(USE.PERSONS)")]
    [InlineData("USE.PERSONS[")]
    [InlineData("利用者数")]
    public void What_is_no_formula_is_refused(string text) => Should.Throw<FormatException>(() => Formula.Parse(text));

    [Fact]
    public void Every_formula_of_the_seeded_catalogue_reads_and_is_written_back_as_it_was()
    {
        var seeded = File.ReadAllLines(Path.Combine(Repository.App, "Indicators", "Seeding", "indicators.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        seeded.Count.ShouldBe(25);
        foreach (var formula in seeded.SelectMany(row => new[] { row[3], row[4] }))
        {
            Formula.Parse(formula).ToString().ShouldBe(formula);
        }
    }
}
