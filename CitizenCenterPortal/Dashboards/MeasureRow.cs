using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>A measure's value in one column.</summary>
/// <param name="Value">The number.</param>
/// <param name="NotApplicable">True where every answer is 該当なし.</param>
public sealed record MeasureCell(decimal? Value, bool NotApplicable)
{
    internal static MeasureCell Of(Amount amount) => new(amount.Value, amount.IsNotApplicable);
}

/// <summary>One measure over the span.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Block">Its block.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals shown.</param>
/// <param name="OverTime">How it goes over months.</param>
/// <param name="Whole">The whole.</param>
/// <param name="Columns">One value per part or, for a unit alone, per month.</param>
public sealed record MeasureRow(string Code, string Block, string Name, string Unit, int Decimals, RollUp OverTime, MeasureCell Whole, IReadOnlyList<MeasureCell> Columns)
{
    /// <summary>Where the span goes over a change of the form: 令和9年度からの項目, 令和9年度から報告項目でない, 令和8年度までは「利用者数」; empty where it asks the same throughout.</summary>
    public string Note { get; init; } = "";

    /// <summary>All measures that a year of the span asks, in the words of the last that does; beside its parts or, for a unit alone, its months.</summary>
    internal static IReadOnlyList<MeasureRow> All(DashboardColumns columns, MonthSpan span)
    {
        var whole = columns.Whole.Over(span);
        List<FigureColumn> beside = columns.Parts.Count > 0 ? [.. columns.Parts.Select(part => part.Figures.Over(span))] : [.. span.Months.Select(columns.Whole.In)];
        var (first, last) = (span.From.FiscalYear, span.To.FiscalYear);
        return [.. whole.Catalogue.Measures.Select(measure => Worded(whole.Catalogue, measure.Code, first, last)).OfType<Measure>().Select(measure => new MeasureRow(
            measure.Code,
            measure.Block,
            measure.DisplayName,
            measure.Unit,
            measure.Decimals,
            measure.OverTime,
            MeasureCell.Of(whole.Of(measure.Code)),
            [.. beside.Select(column => MeasureCell.Of(column.Of(measure.Code)))])
        {
            Note = MeasureYears.Say(measure, last) is { Length: > 0 } gone ? gone : MeasureYears.Beside(whole.Catalogue, measure.Code, last, first),
        })];
    }

    private static Measure? Worded(Catalogue catalogue, string code, FiscalYear first, FiscalYear last)
    {
        for (var year = last; year >= first; year = year.Previous)
        {
            if (catalogue.FormOf(year).Measure(code) is { } asked)
            {
                return asked;
            }
        }

        return null;
    }
}
