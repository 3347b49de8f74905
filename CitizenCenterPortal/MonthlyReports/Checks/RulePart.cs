using System.Globalization;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>A rule over the cells of a form, or what it says of one option. Pure: the same numbers give the same finding.</summary>
internal sealed record RulePart(CheckRule Rule, string Code, string Option, RuleSide Left, RuleSide? Right, string Unit, string RightUnit, int Decimals, Measure First, Cell? OpenDays)
{
    /// <summary>The days open, of which the opening calendar says whether there are any.</summary>
    /// <summary>The cell by which the opening calendar says how many days a month has.</summary>
    public const string DaysCell = "OPEN.DAYS";

    /// <summary>The parts of a rule; none where the form lacks what it names.</summary>
    public static IReadOnlyList<RulePart> Of(Catalogue catalogue, CheckRule rule)
    {
        if (!Formula.IsFormula(rule.Left) || !Formula.IsFormula(rule.Right) || Formula.Parse(rule.Left).Terms is not [var first, ..] || catalogue.Measure(first.Measure) is not { } measure)
        {
            return [];
        }

        var decimals = Formula.Parse(rule.Left).Terms.Concat(Formula.Parse(rule.Right).Terms).Max(term => catalogue.Measure(term.Measure)?.Decimals ?? 0);
        var rightUnit = rule.Span.HasRight() && Formula.Parse(rule.Right).Terms is [var against, ..] && catalogue.Measure(against.Measure) is { } other ? UnitNames.Say(other.Unit) : UnitNames.Say(measure.Unit);
        return [.. (rule.EachOption ? catalogue.CellsOf(measure.Code).Select(cell => (Cell?)cell) : [null]).Select(Part).OfType<RulePart>()];

        RulePart? Part(Cell? cell)
        {
            var right = rule.Span.HasRight() ? RuleSide.Of(catalogue, rule.Right, cell?.Option) : null;
            return RuleSide.Of(catalogue, rule.Left, cell?.Option) is { } left && (right is not null || !rule.Span.HasRight())
                ? new(rule, cell is null ? rule.Code : $"{rule.Code}[{cell.Option}]", cell is not null && catalogue.OptionOf(cell) is { } option ? Words.Pick(option.Name, option.NameEn) : "", left, right, UnitNames.Say(measure.Unit), rightUnit, decimals, measure, catalogue.Cell(DaysCell))
                : null;
        }
    }

    /// <summary>The finding; null where the numbers keep to the rule, and while they are not all there.</summary>
    /// <param name="month">The month.</param>
    /// <param name="at">What is answered.</param>
    /// <param name="calendar">What the opening calendar says.</param>
    public Finding? Find(ReportingMonth month, AnswerAt at, AnswerAt calendar)
    {
        if (!Rule.IsFor(month) || Sums(month, at, calendar) is not var (left, right))
        {
            return null;
        }

        var shall = Right is null ? right : right * Rule.Factor;
        var margin = Right is null ? Math.Max(Math.Abs(right) * (Rule.Bound ?? 0) / 100, Rule.Tolerance) : Rule.Tolerance;
        var breaks = Rule.Operator switch
        {
            CheckOperator.AtMost => left - shall > margin,
            CheckOperator.AtLeast => shall - left > margin,
            CheckOperator.Equal => Math.Abs(left - shall) > margin,
        };
        return breaks ? new(Code, Rule.Level, Cells, Sentence(left, right), string.Create(CultureInfo.InvariantCulture, $"{left:0.####}|{right:0.####}"), MendOf(shall)) : null;
    }

    /// <summary>True where the numbers are there that the rule holds against one another.</summary>
    public bool Concerns(ReportingMonth month, AnswerAt at, AnswerAt calendar) => Rule.IsFor(month) && Sums(month, at, calendar) is not null;

    /// <summary>True where the month is not held against last year's: the opening calendar has the centre shut on every day of it.</summary>
    public bool IsLetPass(ReportingMonth month, AnswerAt calendar) =>
        Rule.Span == CheckSpan.LastYear && OpenDays is { } days && calendar(month, days.Id) is { Stored: 0, NotApplicable: false };

    /// <summary>The cells of the month, those of the left side first.</summary>
    private IReadOnlyList<Cell> Cells => [.. Left.Cells.Concat(Right?.Cells ?? []).Select(each => each.Cell).Distinct()];

    private (decimal Left, decimal Right)? Sums(ReportingMonth month, AnswerAt at, AnswerAt calendar)
    {
        if (IsLetPass(month, calendar))
        {
            return null;
        }

        if (Rule.Span == CheckSpan.YearToDate)
        {
            return YearToDate(month, at);
        }

        if (Right is not null)
        {
            return OfBoth(month, at);
        }

        var right = Rule.Span == CheckSpan.LastYear ? Left.In(month.LastYear, at) : Left.In(month, calendar);
        return Left.In(month, at) is { } left && right is { } known ? (left, known) : null;
    }

    /// <summary>Two sides of a month; where one alone does not apply it is 0, so that a 「／」 hides nothing.</summary>
    private (decimal Left, decimal Right)? OfBoth(ReportingMonth month, AnswerAt at) =>
        Left.Answered(month, at) is { } left && Right!.Answered(month, at) is { } right && (left.Applies || right.Applies) ? (left.Sum, right.Sum) : null;

    /// <summary>Months that lack one of the cells are left out on both sides; the month itself must have all.</summary>
    private (decimal Left, decimal Right)? YearToDate(ReportingMonth month, AnswerAt at)
    {
        (decimal Left, decimal Right)? sums = null;
        foreach (var each in new MonthSpan(month.FiscalYear.First, month).Months)
        {
            sums = OfBoth(each, at) is var (more, against) ? ((sums?.Left ?? 0) + more, (sums?.Right ?? 0) + against) : each == month ? null : sums;
        }

        return sums;
    }

    private Sentence Sentence(decimal left, decimal right)
    {
        var (what, now) = (Option.Length == 0 ? Rule.DisplayMessage : Words.Say("{0}：{1}", Option, Rule.DisplayMessage), Amount(left));
        return Rule.Span switch
        {
            CheckSpan.LastYear => new("{0}（{1} {2}、前年同月 {3}、{4}）", what, Left.Name, now, Amount(right), Format.Change(left, right, Decimals, First.Unit)),
            CheckSpan.YearToDate => new("{0}（4月からの累計：{1} {2}、{3} {4}）", what, Left.Name, now, Right!.Name, Format.WithUnit(right, Decimals, RightUnit)),
            CheckSpan.Calendar => new("{0}（{1} {2}、開館カレンダー {3}）", what, Left.Name, now, Amount(right)),
            CheckSpan.Month => new("{0}（{1} {2}、{3} {4}）", what, Left.Name, now, Right!.Name, Format.WithUnit(right, Decimals, RightUnit)),
        };
    }

    private string Amount(decimal value) => Format.WithUnit(value, Decimals, Unit);

    /// <summary>Certain where one cell must be the same as the other side.</summary>
    private Mend? MendOf(decimal shall) =>
        Rule is { Operator: CheckOperator.Equal, Span: CheckSpan.Month, Tolerance: 0 } && Left.Cells is [(1, var cell)] && CellAnswer.WhyNot(First, shall) is null ? new(cell, shall) : null;
}
