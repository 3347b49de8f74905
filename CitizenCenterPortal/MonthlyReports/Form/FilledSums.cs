using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>
/// The sums of a form that came back, each above the cells it is of. A formula cannot be wrong; a number that somebody wrote over it, or
/// that a program left of it, can: which of the cells it is then, nobody can say, but what the sum comes to.
/// </summary>
/// <param name="form">The form.</param>
internal sealed class FilledSums(Catalogue form)
{
    private readonly List<(TableRow Row, Measure Measure)> sums = [];
    private TableRow? begun;

    /// <summary>A row with a sum.</summary>
    public void Begin(TableRow row) => begun = row;

    /// <summary>A cell beneath it.</summary>
    public void Of(Cell cell)
    {
        if (begun is { } row)
        {
            sums.Add((row, form.MeasureOf(cell)));
            begun = null;
        }
    }

    /// <summary>The sums that do not come out. Nothing is said of one whose cells are not all there to be read.</summary>
    public IEnumerable<Problem> Faults(IReadOnlyList<FilledLine> lines) =>
        from sum in sums
        let parts = lines.Where(line => line.Cell.Measure == sum.Measure.Code).ToList()
        where !sum.Row.IsReckoned(FormColumns.Value) && parts.Count == form.CellsOf(sum.Measure.Code).Count()
        select WhyNot(sum.Measure, FigureText.Read(sum.Row[FormColumns.Value]), CellAnswer.Sum(parts.Select(part => part.Answer ?? default)) ?? 0) is { } why ? sum.Row.Fault(FormColumns.Value, why) : null
        into fault
        where fault is not null
        select fault;

    private static Sentence? WhyNot(Measure measure, FigureText written, decimal shall) => written switch
    {
        { Mark: FigureMark.Blank } => null,
        { Mark: FigureMark.Refused, Why: { } why } => new("「{0}」の計：{1}", measure.DisplayName, why),
        { Value: var stands } when stands == shall => null,
        { Value: var stands } => new(
            "「{0}」の計は {1} と書かれていますが、内訳を足すと {2} です。内訳が正しければ計を {2} に書き直し、計が正しければ内訳を直してください。",
            measure.DisplayName, Format.Number(stands, measure.Decimals), Format.Number(shall, measure.Decimals)),
    };
}
