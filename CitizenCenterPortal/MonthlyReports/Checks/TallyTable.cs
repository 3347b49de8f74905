using System.Text;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>A table that was copied from another program: days or groups down, the options of one measure across, totals at the right and at the foot.</summary>
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

        var cells = head[1..^1].Select(CellOf).ToList();
        var numbers = lines.Skip(1).Select(line => line.Skip(1).Select((written, column) => Number(line[0], head[column + 1], written)).ToList()).ToList();
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

        problems.Add(new(null, footing.Wrong is { } wrong
            ? new Sentence("表の合計が合いません。「{0}」の行の「{1}」は、{2} でなく {3} のはずです。", Plain(labels[wrong.Row]), Plain(head[wrong.Column + 1]), Shown(wrong.Stands), Shown(wrong.Shall))
            : new Sentence("表の合計が合いません。次の行と列を確かめてください。行：{0}　列：{1}", Named(footing.Rows, labels), Named(footing.Columns, head[1..]))));
    }

    private Cell? CellOf(string heading)
    {
        var name = Plain(heading);
        var cell = catalogue.CellsOf(measure.Code).FirstOrDefault(cell => catalogue.OptionOf(cell) is { } option && (name == option.Code || Names(option.Name).Contains(name) || Names(option.NameEn).Contains(name)));
        if (cell is null)
        {
            problems.Add(new(null, new Sentence("「{0}」という内訳は「{1}」にありません。1行目には {2} と書いてください。", Excerpt.Of(name), measure.DisplayName,
                string.Join(Words.Say("、"), catalogue.CellsOf(measure.Code).Select(catalogue.OptionOf).OfType<BreakdownOption>().Select(option => Words.Pick(option.Name, option.NameEn))))));
        }

        return cell;
    }

    private decimal Number(string label, string heading, string written)
    {
        var read = FigureText.Read(written);
        if (read.Mark == FigureMark.Refused)
        {
            problems.Add(new(null, new Sentence("「{0}」の行の「{1}」：{2}", Excerpt.Of(Plain(label)), Excerpt.Of(Plain(heading)), read.Why)));
        }

        return read.Value;
    }

    /// <summary>The whole name, and what stands before its bracket: 成人（18〜64歳）, 成人.</summary>
    private static string[] Names(string name) => [Plain(name), Plain(name).Split('(')[0]];

    private static bool IsTotal(string written) => TotalWords.Contains(Plain(written).Replace(" ", "", StringComparison.Ordinal)) || Plain(written).Equals("total", StringComparison.OrdinalIgnoreCase);

    private static string Plain(string written) => written.Normalize(NormalizationForm.FormKC).Trim();

    private string Shown(decimal value) => Format.Number(value, measure.Decimals);

    private static string Named(IReadOnlyList<int> at, string[] names) => at.Count == 0 ? Words.Say("なし") : string.Join(Words.Say("、"), at.Select(index => Plain(names[index])));
}
