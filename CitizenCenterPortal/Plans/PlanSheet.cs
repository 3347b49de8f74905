using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Plans;

/// <summary>
/// 計画と実績: the tree from above, an item a row, A4 across. What hangs on an item itself is typed right of the print; each item's sums are
/// live formulas over its own row and the rows beneath it, which follow it directly.
/// </summary>
internal sealed class PlanSheet
{
    private const int Head = 7;

    /// <summary>The first of the columns that are summed, and the first of those with what hangs on the item itself, as many.</summary>
    private const int Sums = 11, Typed = 18, Summed = 5;

    private static readonly (string Name, double Width)[] Columns =
    [
        ("番号", 12), ("計画の項目", 44), ("担当", 14), ("目標とはかり方", 30), ("目標の値", 9), ("結果", 9), ("4〜6月", 8), ("7〜9月", 8), ("10〜12月", 8), ("1〜3月", 8),
        ("事業（予定）", 9), ("事業（実施）", 9), ("参加者（延べ・人）", 11), ("予算（円）", 12), ("決算（円）", 12), ("ふりかえり", 40),
    ];

    private readonly SheetWriter sheet;
    private readonly PlanView view;
    private readonly IReadOnlyList<string> owners;
    private readonly DateTime madeAt;
    private readonly string? mark;

    public PlanSheet(WorkbookWriter writer, PlanView view, IReadOnlyList<string> owners, DateTime madeAt, string? mark)
    {
        (this.view, this.owners, this.madeAt, this.mark) = (view, owners, madeAt, mark);
        var rows = view.All.Count();
        sheet = writer.Sheet(new(Words.Say("計画と実績"))
        {
            Widths = [.. Columns.Select(column => column.Width), 3, .. Enumerable.Repeat(10d, Summed)], Landscape = true, TitleFrom = Head, TitleRows = Head, FrozenRows = Head, FrozenColumns = 2,
            PrintArea = Ref.Range(1, 1, Head + rows + 2, Columns.Length),
        });
    }

    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        Heading();
        foreach (var root in view.Roots)
        {
            Rows(root, 0);
        }

        if (view.Roots.Count == 0)
        {
            sheet.Row().Text(CellStyle.Text, Words.Say("この年度の計画は、まだありません。"), across: Columns.Length);
        }
        else
        {
            Total();
        }

        sheet.Row().Text(CellStyle.Note, Words.Say("項目の数は、その項目と下の項目に結びついた事業の合計です。中止した事業は数えません。右の「直接」の列に、項目そのものに結びついた数があります。"), across: Columns.Length);
    }

    private void Total()
    {
        var (first, last) = (Head + 1, sheet.RowNumber);
        sheet.Row().Text(CellStyle.TotalText, Words.Say("計"), across: Sums - 1);
        var total = view.Roots.Aggregate(PlanSums.None, (sums, root) => sums + root.Total);
        foreach (var (at, value) in Values(total).Index())
        {
            sheet.Formula(CellStyle.Total, $"SUM({Ref.Range(first, Typed + at, last, Typed + at)})", value);
        }

        sheet.Text(CellStyle.TotalText, "");
    }

    private void Heading()
    {
        var year = view.Filter.Year;
        sheet.Row(26).Text(CellStyle.Title, Words.Say("{0}　計画と実績　{1}", Era.Fiscal(year), owners[^1]), across: Sums - 1).Skip();
        foreach (var box in new[] { "館長", "係長", "担当者" })
        {
            sheet.Text(CellStyle.Heading, Words.Say(box));
        }

        sheet.Row(20).Text(CellStyle.Note, string.Join('　', new[] { mark, owners[0], Words.Say("{0} 現在", FormatTime.FullMoment(madeAt)) }.OfType<string>().Where(text => text.Length > 0)), across: Sums - 1).Skip();
        sheet.Empty(CellStyle.Box, 3);
        sheet.Row(20).Text(CellStyle.Note, Words.Say("計画に結びついた事業：{0} 件（{1} 件のうち）", Format.Number(view.Tied.On), Format.Number(view.Tied.All)), across: Sums - 1).Skip();
        sheet.Empty(CellStyle.Box, 3).Merge(Ref.Range(2, Sums + 1, 3, Sums + 1)).Merge(Ref.Range(2, Sums + 2, 3, Sums + 2)).Merge(Ref.Range(2, Sums + 3, 3, Sums + 3));
        var plan = view.PlanOf(view.Units.FirstOrDefault(one => one.Code == view.Filter.Unit) ?? view.Own);
        sheet.Row(20).Text(CellStyle.Note, plan?.AdoptedOn is { } day ? Words.Say("{0} 決定", Era.Day(day)) : Words.Say("案"), across: Sums - 1);
        foreach (var review in view.Reviews.Where(review => review.OrgUnitId == plan?.OrgUnitId).OrderBy(review => review.Time).Take(2))
        {
            var text = Words.Say("{0}のふりかえり：{1}　{2}", PlanWords.Say(review.Time), PlanWords.Say(review.Standing), review.Words);
            sheet.Row(TextWidth.RowHeight([text], [Columns.Sum(column => column.Width)])).Text(CellStyle.Wrapped, text, across: Columns.Length);
        }

        sheet.SkipRows(Head - 1 - sheet.RowNumber).Row(36);
        foreach (var (name, _) in Columns)
        {
            sheet.Text(CellStyle.Heading, Words.Say(name));
        }

        sheet.Skip();
        foreach (var (name, _) in Columns.Skip(Sums - 1).Take(Summed))
        {
            sheet.Text(CellStyle.Heading, Words.Say("直接　{0}", Words.Say(name)));
        }
    }

    private void Rows(PlanNode node, int depth)
    {
        var item = node.Item;
        var title = $"{new string('　', depth)}{PlanWords.Say(item.Level)}　{item.Title}{(item.Retired ? Words.Say("（取りやめ）") : "")}{(node.Unit.Tier == Tier.City ? "" : Words.Say("（{0}）", node.Unit.DisplayName))}";
        var goal = string.Join('　', new[] { item.Goal, item.GoalMeasure }.Where(text => text.Length > 0));
        var review = string.Join('\n', node.Reviews.Select(row => Words.Say("{0}：{1}　{2}", PlanWords.Say(row.Time), PlanWords.Say(row.Standing), row.Words)));
        sheet.Row(TextWidth.RowHeight([title, item.Owner, goal, review], [Columns[1].Width, Columns[2].Width, Columns[3].Width, Columns[15].Width]));
        var (from, to) = (sheet.RowNumber, sheet.RowNumber + node.Whole.Count() - 1);
        sheet.Text(CellStyle.RowHeading, node.Address.ToString()).Text(CellStyle.Wrapped, title).Text(CellStyle.Wrapped, item.Owner).Text(CellStyle.Wrapped, goal)
            .Number(CellStyle.Number.As(Shown.General), item.GoalTarget / FieldReader.Fraction).Number(CellStyle.Number.As(Shown.General), item.GoalResult / FieldReader.Fraction);
        foreach (var quarter in PlanQuarters.All)
        {
            sheet.Text(CellStyle.Text, PlanWords.Say(PlanQuarters.Of(item, node.Progress, quarter, view.Today)));
        }

        foreach (var (at, value) in Values(node.Total).Index())
        {
            sheet.Formula(CellStyle.Number, $"SUM({Ref.Range(from, Typed + at, to, Typed + at)})", value);
        }

        sheet.Text(CellStyle.Wrapped, review).Skip();
        foreach (var value in Values(node.Own))
        {
            sheet.Number(CellStyle.Number, value);
        }

        foreach (var child in node.Children)
        {
            Rows(child, depth + 1);
        }
    }

    private static IReadOnlyList<decimal> Values(PlanSums sums) => [sums.Planned, sums.Held, sums.People, sums.Budget, sums.Cost];
}
