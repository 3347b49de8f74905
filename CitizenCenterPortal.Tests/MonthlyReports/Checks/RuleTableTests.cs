using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.Ui;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.MonthlyReports.Checks;

/// <summary>Each rule that the portal brings, read out of its own file and broken once: what breaks it by the least is found, what keeps to it is not.</summary>
public sealed class RuleTableTests
{
    private static readonly ReportingMonth April = new(2026, 4);

    private static readonly IReadOnlyList<CheckRule> Defaults = RuleDefaults.Read();

    private static readonly RuleBook Book = new(GivenForm.Whole, Defaults);

    public static TheoryData<string> Codes => [.. Defaults.Select(rule => rule.Code)];

    [Fact]
    public void The_portal_brings_fifty_five_rules_over_cells_that_its_form_has()
    {
        Defaults.Count.ShouldBe(55);
        Defaults.Where(rule => RulePart.Of(GivenForm.Whole, rule).Count == 0).Select(rule => rule.Code).ShouldBeEmpty();
        Defaults.Count(rule => rule.Level == CheckLevel.Stop).ShouldBe(8);
        Defaults.ShouldAllBe(rule => rule.MessageEn != null);
    }

    [Fact]
    public void A_side_that_does_not_apply_counts_as_0_and_hides_nothing_and_only_where_neither_applies_nothing_is_found() => Prop.ForAll(Sides, Sides, (slots, available) =>
    {
        CellAnswer At(ReportingMonth month, int id) => GivenForm.Whole.Cell(id)!.Code switch { "USE.SLOTS[hall]" => Of(slots), "USE.SLOTS_AVAILABLE[hall]" => Of(available), _ => default };
        var found = Book.Check(April, At).Any(finding => finding.Code == "C09[hall]");
        found.ShouldBe((slots ?? 0) > (available ?? 0));

        static CellAnswer Of(int? value) => new(value is { } number ? Figure.ToStored(number) : null, value is null);
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<int?> Sides => Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(0, 5).Select(value => (int?)value)).ToArbitrary();

    [Fact]
    public void A_side_that_did_not_apply_last_year_is_not_held_against_it() => Book.Check(April,
        (month, id) => GivenForm.Whole.Cell(id)!.Measure != "FEE.INCOME" ? default : month == April ? new(Figure.ToStored(900000), false) : new(null, true)).ShouldBeEmpty();

    [Fact]
    public void A_report_that_is_right_has_no_findings() => Book.Check(April, new GivenAnswers().At, Calendar).ShouldBeEmpty();

    [Fact]
    public void A_report_that_is_not_filled_in_yet_has_no_findings() => Book.Check(April, (_, _) => default, Calendar).ShouldBeEmpty();

    [Fact]
    public void A_centre_of_which_the_calendar_says_nothing_is_not_held_against_it() =>
        Book.Check(April, new GivenAnswers().Put(April, "OPEN.DAYS", 3).At).Select(finding => finding.Code).ShouldNotContain("C19");

    [Fact]
    public void A_month_that_the_calendar_has_shut_throughout_is_not_held_against_last_year_and_one_open_for_a_day_is()
    {
        var shut = new GivenAnswers().Put(April, "OPEN.DAYS", 0).Put(April, "FACILITY.ELECTRICITY", 0).Put(April.LastYear, "FACILITY.ELECTRICITY", 4000);
        var open = new GivenAnswers().Put(April, "OPEN.DAYS", 1);
        Codes(new GivenAnswers().Put(April, "OPEN.DAYS", 0).At).ShouldNotContain("C15");
        Codes(open.At).ShouldContain("C15");
        Codes((_, _) => default).ShouldContain("C15", "a calendar that says nothing lets nothing pass");
        Book.Rules.Single(rule => rule.Code == "C15").ShouldSatisfyAllConditions(rule => new RuleBook(GivenForm.Whole, [rule]).CalendarCells.ShouldHaveSingleItem("a trial of it alone asks too").ShouldBe("OPEN.DAYS"));

        IEnumerable<string> Codes(AnswerAt calendar) => Book.Check(April, shut.At, calendar).Select(finding => finding.Code);
    }

    [Fact]
    public void Each_side_is_told_in_its_own_unit()
    {
        var drills = new CheckRule { Code = "C99", Left = "SAFE.DRILLS", Operator = CheckOperator.AtLeast, Right = "OPEN.DAYS", Message = "少なすぎます。", State = RuleState.Active };
        new RuleBook(GivenForm.Whole, [drills]).Check(April, new GivenAnswers().Put(April, "SAFE.DRILLS", 0).Put(April, "OPEN.DAYS", 25).At)
            .ShouldHaveSingleItem().What.ToString().ShouldBe("少なすぎます。（訓練回数 0回、開館日数 25日）");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_breaks_a_rule_by_the_least_is_found_and_at_the_margin_it_is_not(string code)
    {
        foreach (var part in RulePart.Of(GivenForm.Whole, Defaults.First(rule => rule.Code == code)))
        {
            var right = part.Right?.In(April, new GivenAnswers().At) * part.Rule.Factor ?? part.Left.In(April.LastYear, new GivenAnswers().At)!.Value;
            var margin = part.Right is null ? Math.Max(right * (part.Rule.Bound ?? 0) / 100, part.Rule.Tolerance) : part.Rule.Tolerance;
            var way = part.Rule.Operator == CheckOperator.AtLeast ? -1 : 1;

            Found(part, right + (way * margin)).ShouldNotContain(part.Code, "at the margin it is right");
            var finding = Book.Check(April, With(part, right + (way * (margin + 1))).At, Calendar).Single(finding => finding.Code == part.Code);
            finding.Level.ShouldBe(part.Rule.Level);
            finding.Cells[0].ShouldBe(part.Left.Cells[0].Cell, "it is told where it can be mended");
            finding.What.ToString().ShouldContain(part.Rule.Message);
            finding.What.ToString().ShouldContain(Format.Number(right + (way * (margin + 1)), part.Decimals));
        }
    }

    [Fact]
    public void A_year_to_date_counts_the_months_before_so_that_a_late_answer_of_an_early_voice_is_no_fault()
    {
        var late = new GivenAnswers().Put(April, "VOICE.ANSWERED", 4).Put(April.Next, "VOICE.ANSWERED", 36);
        Book.Check(April.Next, late.At).Select(finding => finding.Code).ShouldNotContain("C10", "4 and 36 of twice 20 voices");
        Book.Check(April.Next, late.Put(April.Next, "VOICE.ANSWERED", 37).At).Select(finding => finding.Code).ShouldContain("C10");
        Book.Check(new(2027, 4), late.Put(new(2027, 4), "VOICE.ANSWERED", 21).At).Select(finding => finding.Code).ShouldContain("C10", "a new fiscal year begins anew");
    }

    [Fact]
    public void A_rule_of_other_months_a_rule_on_trial_and_a_retired_one_find_nothing()
    {
        var broken = new GivenAnswers().Put(April, "EVENT.FIRST_TIME", 99);
        CodesOf(rule => { }).ShouldContain("C01");
        CodesOf(rule => rule.From = April.Next).ShouldBeEmpty();
        CodesOf(rule => rule.To = April.Previous).ShouldBeEmpty();
        CodesOf(rule => rule.State = RuleState.Trial).ShouldBeEmpty();
        CodesOf(rule => rule.State = RuleState.Retired).ShouldBeEmpty();

        IEnumerable<string> CodesOf(Action<CheckRule> change)
        {
            var rule = RuleDefaults.Read()[0];
            change(rule);
            return new RuleBook(GivenForm.Whole, [rule]).Check(April, broken.At).Select(finding => finding.Code);
        }
    }

    [Fact]
    public void Where_one_cell_must_be_the_same_as_a_sum_the_finding_says_what_it_should_be()
    {
        var same = new CheckRule { Code = "C99", Left = "EVENT.PERSONS", Operator = CheckOperator.Equal, Right = "VOICE.COMPLAINTS + VOICE.REQUESTS", Message = "違います。", State = RuleState.Active };
        new RuleBook(GivenForm.Whole, [same]).Check(April, new GivenAnswers().At).ShouldHaveSingleItem().Mend.ShouldBe(new Mend(GivenForm.Whole.Cell("EVENT.PERSONS")!, 20));
        same.Operator = CheckOperator.AtLeast;
        new RuleBook(GivenForm.Whole, [same]).Check(April, new GivenAnswers().At).ShouldHaveSingleItem().Mend.ShouldBeNull("any number from 20 on would do");
    }

    /// <summary>The calendar says what the right report does.</summary>
    private static AnswerAt Calendar => new GivenAnswers().At;

    [Fact]
    public void A_term_with_a_minus_is_taken_away_on_either_side()
    {
        var lent = new CheckRule { Code = "C99", Left = "VOICE.COMPLAINTS - VOICE.REQUESTS", Operator = CheckOperator.AtMost, Right = "EVENT.PERSONS - EVENT.FIRST_TIME", Message = "多すぎます。", State = RuleState.Active };
        var book = new RuleBook(GivenForm.Whole, [lent]);
        book.Check(April, new GivenAnswers().At).ShouldBeEmpty("10 − 10 is not more than 10 − 10");
        book.Check(April, new GivenAnswers().Put(April, "VOICE.REQUESTS", 9).At).ShouldHaveSingleItem().Numbers.ShouldBe("1|0");
        book.Check(April, new GivenAnswers().Put(April, "VOICE.REQUESTS", 9).Put(April, "EVENT.FIRST_TIME", 9).At).ShouldBeEmpty();
    }

    private static IEnumerable<string> Found(RulePart part, decimal left) => Book.Check(April, With(part, left).At, Calendar).Select(finding => finding.Code);

    /// <summary>The right report but for the left side, whose first cell is set so that the side comes to a sum.</summary>
    private static GivenAnswers With(RulePart part, decimal left)
    {
        var answers = new GivenAnswers();
        var others = part.Left.Cells.Skip(1).Sum(_ => GivenAnswers.Usual);
        return answers.Put(April, part.Left.Cells[0].Cell.Code, left - others);
    }
}
