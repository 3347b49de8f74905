using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>One indicator of a place from its level down to the sums it is made of: month by month, term by term, part by part.</summary>
/// <param name="Code">The indicator's code.</param>
/// <param name="Definition">Its formula in the words of the form.</param>
/// <param name="Months">The months of the chart.</param>
/// <param name="Terms">The numerator's terms and then the denominator's.</param>
/// <param name="Parts">The columns that add up to the whole; none for a unit alone.</param>
public sealed record Drill(string Code, string Definition, IReadOnlyList<DrillMonth> Months, IReadOnlyList<DrillTerm> Terms, IReadOnlyList<DrillPart> Parts)
{
    /// <summary>The indicator over the columns of a dashboard; null where the catalogue has none of that code.</summary>
    internal static Drill? Of(string? code, DashboardColumns columns, MonthSpan span)
    {
        var catalogue = columns.Whole.Over(span).Form;
        return catalogue.Indicators.FirstOrDefault(indicator => indicator.Code == code) is not { } found ? null : new(
            found.Code,
            FormulaWords.Say(catalogue, found),
            [.. ChartView.Shown(span).Months.Select(month => DrillMonth.Of(found, columns.Whole, month, span))],
            [.. Terms(found.Numerator, isAbove: true), .. Terms(found.Denominator, isAbove: false)],
            [.. columns.Parts.Select(part => DrillPart.Of(found, part, span))]);

        IEnumerable<DrillTerm> Terms(string formula, bool isAbove) => Formula.Parse(formula).Terms.Select(term => DrillTerm.Of(term, isAbove, columns.Whole, span));
    }
}

/// <summary>An indicator in one month.</summary>
/// <param name="Month"><c>2026-04</c>.</param>
/// <param name="Shown">True in the span, false where it stands in the chart alone.</param>
/// <param name="Value">The value; blank for months after the span.</param>
/// <param name="Required">要求水準 of that month; null where a month is not judged.</param>
/// <param name="Coverage">Reports there are and owed.</param>
/// <param name="LastYear">The value of the same month a year before, of all that reported then.</param>
public sealed record DrillMonth(string Month, bool Shown, IndicatorCell Value, decimal? Required, Coverage Coverage, decimal? LastYear)
{
    internal static DrillMonth Of(Indicator indicator, FigureColumn whole, ReportingMonth month, MonthSpan span)
    {
        var value = IndicatorBook.Evaluate(indicator, whole.In(month));
        return new(
            month.ToString(),
            span.Contains(month),
            month <= span.To ? IndicatorCell.Of(value) : new(ValueKind.Blank, null, LevelState.None, false),
            month <= span.To ? value.Levels.Required : null,
            whole.CoverageIn(month),
            IndicatorBook.Evaluate(indicator, whole.In(month.LastYear)).Value);
    }
}

/// <summary>A term of an indicator.</summary>
/// <param name="Above">True for the numerator's.</param>
/// <param name="Sign">1 or -1.</param>
/// <param name="Name">The measure, or one option of it, as the form calls it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals shown.</param>
/// <param name="OverTime">How it goes over months.</param>
/// <param name="Block">The number of its block on the form, from 1.</param>
/// <param name="Cell">The code of its first cell.</param>
/// <param name="Whole">Over the span.</param>
/// <param name="Months">In each month of the span.</param>
public sealed record DrillTerm(bool Above, int Sign, string Name, string Unit, int Decimals, RollUp OverTime, int Block, string Cell, MeasureCell Whole, IReadOnlyList<MeasureCell> Months)
{
    internal static DrillTerm Of(Term term, bool isAbove, FigureColumn whole, MonthSpan span)
    {
        var catalogue = whole.Over(span).Form;
        var measure = whole.Catalogue.Measure(term.Measure);
        return new(
            isAbove,
            term.Sign,
            NameOf(catalogue, term, span),
            measure?.Unit ?? "",
            measure?.Decimals ?? 0,
            measure?.OverTime ?? RollUp.Sum,
            catalogue.Blocks.ToList().IndexOf(measure?.Block ?? "") + 1,
            catalogue.CellsAt(term.Code).Select(cell => cell.Code).FirstOrDefault() ?? "",
            Cell(whole.Over(span)),
            [.. span.Months.Select(month => Cell(whole.In(month)))]);

        static string NameOf(Catalogue form, Term term, MonthSpan span) =>
            (form.Measure(term.Measure) is null ? form.Whole : form).PlaceName(term.Code) is var name
            && (MeasureYears.Say(form, term.Measure, span.To.FiscalYear) is { Length: > 0 } why ? why : MeasureYears.Beside(form, term.Measure, span.To.FiscalYear, span.LastYear.From.FiscalYear)) is { Length: > 0 } said
                ? Words.Say("{0}（{1}）", name, said) : name;

        MeasureCell Cell(FigureColumn figures) => MeasureCell.Of(figures.Of(term.Measure, term.Option));
    }
}

/// <summary>An indicator of a column beside the others.</summary>
/// <param name="Unit">The unit's code; null for units that moved away.</param>
/// <param name="Name">Its name, or 本館.</param>
/// <param name="Own">True for 本館.</param>
/// <param name="Value">The value.</param>
/// <param name="Numerator">The sum above.</param>
/// <param name="Denominator">The sum beneath.</param>
/// <param name="Parts">The columns that add up to this one, where they were asked for.</param>
public sealed record DrillPart(string? Unit, string Name, bool Own, IndicatorCell Value, decimal? Numerator, decimal? Denominator, IReadOnlyList<DrillPart> Parts)
{
    internal static DrillPart Of(Indicator indicator, DashboardColumn part, MonthSpan span)
    {
        var value = IndicatorBook.Evaluate(indicator, part.Figures.Over(span));
        return new(part.Unit?.Code, DashboardNames.Of(part), part.Own, IndicatorCell.Of(value), value.Numerator, value.Denominator, [.. part.Parts.Select(beneath => Of(indicator, beneath, span))]);
    }
}
