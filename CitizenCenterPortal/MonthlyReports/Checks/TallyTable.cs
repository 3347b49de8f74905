using System.Text;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>A table that was copied from another program, or is in a file: days or groups down, the options of one measure across, totals at the right and at the foot.</summary>
/// <param name="catalogue">The form.</param>
/// <param name="measure">The measure whose options stand across.</param>
internal sealed class TallyTable(Catalogue catalogue, Measure measure)
{
    /// <summary>Most characters of a table.</summary>
    public const int MaxLength = 20_000;

    /// <summary>Most lines, headings and totals among them.</summary>
    public const int MaxLines = 60;

    /// <summary>Most columns, labels and totals among them.</summary>
    public const int MaxColumns = 30;

    private static readonly string[] TotalWords = ["計", "合計", "総計"];

    private readonly List<Problem> problems = [];

    /// <summary>Where a cell stands, by its line and column from 0; nowhere in a table that was pasted.</summary>
    private Func<int, int, Place?> at = (_, _) => null;

    /// <summary>The table in a file: from the first row that ends in 「計」 to the first that begins with it. Titles above and notes beneath or beside are passed over.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="name">The file's name.</param>
    public (IReadOnlyList<(Cell Cell, decimal Value)> Sums, IReadOnlyList<Problem> Problems) Read(byte[] file, string name)
    {
        var faults = new Faults();
        var rows = TableFile.Grid(file, name, MaxLines + TableHeader.SearchedRows, faults);
        if (faults.Count > 0)
        {
            return ([], faults.Told);
        }

        var table = rows.SkipWhile(row => WidthOf(row) < 3).ToList();
        var end = table.FindIndex(row => IsTotal(row.TextAt(0)));
        if (end < 2 || WidthOf(table[0]) is var width && end >= MaxLines)
        {
            return Refuse(new Sentence("ファイルに、右端に「計」の列、一番下に「計」の行のある表が見つかりません。1行目に内訳の名前を書いた、{0} 行、{1} 列までの表にしてください。", MaxLines, MaxColumns));
        }

        at = (line, column) => new(name, table[line].Where(column));
        problems.AddRange(from row in table.Take(end + 1) from column in Enumerable.Range(0, width) where row.FaultAt(column) is not null select new Problem(new(name, row.Where(column)), row.FaultAt(column)!));
        return problems.Count > 0 ? ([], problems) : Read([.. table.Take(end + 1).Select(row => Enumerable.Range(0, width).Select(row.TextAt).ToArray())]);
    }

    /// <summary>The sum of each option; problems where the table cannot be read or does not add up.</summary>
    public (IReadOnlyList<(Cell Cell, decimal Value)> Sums, IReadOnlyList<Problem> Problems) Read(string text)
    {
        List<string[]> lines = text.Length > MaxLength ? [] : [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.Split('\t'))];
        if (lines.Count is 0 or > MaxLines || lines.Exists(line => line.Length > MaxColumns))
        {
            return Refuse(new Sentence("貼り付けられる表は {0} 行、{1} 列までです。", MaxLines, MaxColumns));
        }

        var head = lines[0];
        if (lines.Count < 3 || head.Length < 3 || !IsTotal(head[^1]) || !IsTotal(lines[^1][0]) || lines.Any(line => line.Length != head.Length))
        {
            return Refuse(new Sentence("表を貼り付けるときは、1行目に内訳の名前、右端に「計」の列、一番下に「計」の行のある表にしてください。1列だけなら、そのまま貼り付けられます。"));
        }

        return Read(lines);
    }

    private (IReadOnlyList<(Cell Cell, decimal Value)> Sums, IReadOnlyList<Problem> Problems) Read(List<string[]> lines)
    {
        var head = lines[0];
        var cells = head[1..^1].Select((heading, column) => CellOf(heading, at(0, column + 1))).ToList();
        var numbers = lines.Skip(1).Select((line, row) => line.Skip(1).Select((written, column) => Number(line[0], head[column + 1], written, at(row + 1, column + 1))).ToList()).ToList();
        if (problems.Count == 0)
        {
            Foot(CrossFooting.Of(numbers), head, [.. lines.Skip(1).Select(line => line[0])]);
        }

        return (problems.Count > 0 ? [] : [.. cells.Select((cell, column) => (cell!, numbers[^1][column]))], problems);
    }

    private static (IReadOnlyList<(Cell, decimal)>, IReadOnlyList<Problem>) Refuse(Sentence why) => ([], [new(null, why)]);

    private void Foot(Footing footing, string[] head, string[] labels)
    {
        if (footing.IsRight)
        {
            return;
        }

        problems.Add(new(footing.Wrong is { } cell ? at(cell.Row + 1, cell.Column + 1) : at(0, 0), footing.Wrong is { } wrong
            ? new Sentence("表の合計が合いません。「{0}」の行の「{1}」は、{2} でなく {3} のはずです。", Plain(labels[wrong.Row]), Plain(head[wrong.Column + 1]), Shown(wrong.Stands), Shown(wrong.Shall))
            : new Sentence("表の合計が合いません。次の行と列を確かめてください。行：{0}　列：{1}", Named(footing.Rows, labels), Named(footing.Columns, head[1..]))));
    }

    private Cell? CellOf(string heading, Place? where)
    {
        var name = Plain(heading);
        var cell = catalogue.CellsOf(measure.Code).FirstOrDefault(cell => catalogue.OptionOf(cell) is { } option && (name == option.Code || Names(option.Name).Contains(name) || Names(option.NameEn).Contains(name)));
        if (cell is null)
        {
            problems.Add(new(where, new Sentence("「{0}」という内訳は「{1}」にありません。1行目には {2} と書いてください。", Excerpt.Of(name), measure.DisplayName,
                string.Join(Words.Say("、"), catalogue.CellsOf(measure.Code).Select(catalogue.OptionOf).OfType<BreakdownOption>().Select(option => Words.Pick(option.Name, option.NameEn))))));
        }

        return cell;
    }

    private decimal Number(string label, string heading, string written, Place? where)
    {
        var read = FigureText.Read(written);
        if (read.Mark == FigureMark.Refused)
        {
            problems.Add(new(where, new Sentence("「{0}」の行の「{1}」：{2}", Excerpt.Of(Plain(label)), Excerpt.Of(Plain(heading)), read.Why)));
        }

        return read.Value;
    }

    /// <summary>How many columns a table has whose head the row is; 0 where it is none.</summary>
    private static int WidthOf(FileRow row) => row.Cells.Select(cell => cell.Text).ToList().FindIndex(IsTotal) is var total && total < MaxColumns ? total + 1 : 0;

    /// <summary>The whole name, and what stands before its bracket: 成人（18〜64歳）, 成人.</summary>
    private static string[] Names(string name) => [Plain(name), Plain(name).Split('(')[0]];

    private static bool IsTotal(string written) => TotalWords.Contains(Plain(written).Replace(" ", "", StringComparison.Ordinal)) || Plain(written).Equals("total", StringComparison.OrdinalIgnoreCase);

    private static string Plain(string written) => written.Normalize(NormalizationForm.FormKC).Trim();

    private string Shown(decimal value) => Format.Number(value, measure.Decimals);

    private static string Named(IReadOnlyList<int> at, string[] names) => at.Count == 0 ? Words.Say("なし") : string.Join(Words.Say("、"), at.Select(index => Plain(names[index])));
}
