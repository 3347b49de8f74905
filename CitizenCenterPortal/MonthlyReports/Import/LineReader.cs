using System.Text;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Organization;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>Reads lines of figures against the tree and the form. Every fault of a line is named in one pass.</summary>
/// <param name="tree">The units.</param>
/// <param name="catalogue">The forms of all years.</param>
/// <param name="thisMonth">The last month that may be imported.</param>
/// <param name="faults">Gets the faults in the order of the file.</param>
internal sealed class LineReader(OrgTree tree, Catalogue catalogue, ReportingMonth thisMonth, Faults faults)
{
    private readonly Dictionary<string, ReportingMonth?> months = new(StringComparer.Ordinal);
    private readonly Dictionary<(int UnitId, ReportingMonth Month, int CellId), int> seen = [];

    /// <summary>The line, or null with its problems noted.</summary>
    public FigureLine? Read(TableRow row)
    {
        var before = faults.Count;
        var unit = UnitOf(row);
        var month = MonthOf(row, unit);
        var cell = CellOf(row, month);
        var answer = AnswerOf(row, cell);
        if (unit is null || month is not { } of || cell is null)
        {
            return null;
        }

        if (!seen.TryAdd((unit.Id, of, cell.Id), row.Number))
        {
            Refuse(row, FiguresFile.Measure, new Sentence("{0} 行目と同じ館・月・項目です。どちらか一つにしてください。", seen[(unit.Id, of, cell.Id)]));
        }

        return faults.Count == before ? new(row, unit.Id, of, cell.Id, answer) : null;
    }

    private OrgUnit? UnitOf(TableRow row)
    {
        var code = UnitCode.Plain(row[FiguresFile.Unit]);
        return tree.Find(code) ?? Refuse<OrgUnit>(row, FiguresFile.Unit, new Sentence("館コード「{0}」の館は登録されていません。", Excerpt.Of(code)));
    }

    private ReportingMonth? MonthOf(TableRow row, OrgUnit? unit)
    {
        var written = row[FiguresFile.Month];
        if (!months.TryGetValue(written, out var read))
        {
            months[written] = read = Era.TryReadMonth(written, out var known) ? known : null;
        }

        var why = read is not { } month ? new Sentence("「{0}」は対象月として読めません。令和7年4月、R7.4、2025-04 のように書いてください。", Excerpt.Of(written.Trim()))
            : month > thisMonth ? new Sentence("{0}はまだ来ていません。{1}までを取り込めます。", Era.Month(month), Era.Month(thisMonth))
            : unit is null || tree.IsOpen(unit.Id, month) ? null
            : new Sentence("{0}は{1}に開館していません。", unit.DisplayName, Era.Month(month));
        if (why is not null)
        {
            Refuse(row, FiguresFile.Month, why);
        }

        return read;
    }

    private Cell? CellOf(TableRow row, ReportingMonth? month)
    {
        var code = Plain(row[FiguresFile.Measure]);
        var option = Plain(row[FiguresFile.Option]);
        if (catalogue.Measure(code) is not { } measure)
        {
            return Refuse<Cell>(row, FiguresFile.Measure, new Sentence("項目コード「{0}」の項目はありません。", Excerpt.Of(code)));
        }

        if (month?.FiscalYear is { } year && !measure.StandsIn(year))
        {
            return Refuse<Cell>(row, FiguresFile.Measure, new Sentence("「{0}」は{1}の様式にない項目です（{2}）。この行を消してください。", measure.DisplayName, Era.Fiscal(year), MeasureYears.Say(measure, year)));
        }

        if (catalogue.CellsOf(code).FirstOrDefault(cell => cell.Option == option) is { } found && (option.Length == 0) == (measure.Breakdown is null))
        {
            return found;
        }

        var options = string.Join(", ", catalogue.CellsOf(code).Select(cell => cell.Option).Where(each => each.Length > 0));
        return Refuse<Cell>(row, FiguresFile.Option, measure.Breakdown is null ? new Sentence("{0}に内訳はありません。空にしてください。", measure.DisplayName)
            : option.Length == 0 ? new Sentence("{0}には内訳が要ります（{1}）。", measure.DisplayName, options)
            : new Sentence("{0}に内訳「{1}」はありません（{2}）。", measure.DisplayName, Excerpt.Of(option), options));
    }

    /// <summary>What the line says of the cell; where the cell is not known, at least whether it says anything that can be read.</summary>
    private CellAnswer? AnswerOf(TableRow row, Cell? cell)
    {
        var written = row[FiguresFile.Value];
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        var (answer, why) = cell is null ? (null, FigureText.Read(written).Why) : CellAnswer.Read(catalogue.MeasureOf(cell), written.Trim());
        if (why is not null)
        {
            Refuse(row, FiguresFile.Value, why);
        }

        return answer;
    }

    private void Refuse(TableRow row, TableColumn column, Sentence why) => faults.Add(row.Fault(column, why));

    private T? Refuse<T>(TableRow row, TableColumn column, Sentence why)
        where T : class
    {
        Refuse(row, column, why);
        return null;
    }

    private static string Plain(string written) => written.Normalize(NormalizationForm.FormKC).Trim();
}
