using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Audit.History;

/// <summary>履歴: an act in a row, or in a row for each thing that it changed; A4 across, the headings on every page.</summary>
internal sealed class HistorySheet
{
    private const int Head = 4;
    private const int FewUnits = 2;

    private static readonly (string Name, double Width)[] Columns =
        [("日時", 24), ("館", 26), ("対象月", 14), ("行った人", 16), ("役割", 14), ("行為", 26), ("理由", 30), ("変わったもの", 38), ("前", 16), ("後", 16)];

    private readonly SheetWriter sheet;
    private readonly int most;

    public HistorySheet(WorkbookWriter writer, string scope, DateTime madeAt, string? mark, int most)
    {
        this.most = most;
        sheet = writer.Sheet(new(Words.Say("履歴")) { Widths = [.. Columns.Select(column => column.Width)], Landscape = true, TitleRows = Head, FrozenRows = Head });
        sheet.Row(26).Text(CellStyle.Title, Words.Say("履歴と監査"), across: Columns.Length);
        sheet.Row().Text(CellStyle.Note, string.Join('　', new[] { mark, Words.Say("条件：{0}", scope), Words.Say("{0} 現在", FormatTime.FullMoment(madeAt)) }.OfType<string>()), across: Columns.Length);
        sheet.Row().Text(CellStyle.Note, Words.Say("新しい順に、一つのシートに {0} 行まで。あなたの権限で見える範囲です。", Format.Number(most)), across: Columns.Length);
        sheet.Row();
        foreach (var (name, _) in Columns)
        {
            sheet.Text(CellStyle.Heading, Words.Say(name));
        }
    }

    /// <summary>True where no more rows are taken.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Writes one act; of an act that does not fit, what fits.</summary>
    public void Write(HistoryAct act)
    {
        foreach (var (index, change) in act.Changes.Index())
        {
            Row(act, Where(act, index == 0), change.What, change.Before, change.After);
        }

        var rest = act.IsWithheld ? Words.Say("下書きの数値や権限の内訳は示しません。") : act.IsTooLong ? Words.Say("変更が多いため示しません。館や日で絞り込んでください。") : "";
        if (rest.Length > 0 || act.Changes.Count == 0)
        {
            Row(act, Where(act, act.Changes.Count == 0), rest, "", "");
        }
    }

    /// <summary>Says how it ends.</summary>
    public void End() => sheet.SkipRows().Row().Text(
        CellStyle.Note, IsFull ? Words.Say("{0} 行で切りました。古い記録は、日で絞り込んで取り出してください。", Format.Number(most)) : Words.Say("以上です。"), across: Columns.Length);

    /// <summary>All units of the act in its first row; the rows after it, of which there may be hundreds, name the first and count the others.</summary>
    private static string Where(HistoryAct act, bool isFirst) => isFirst || act.Units.Count <= FewUnits
        ? string.Join(Words.Say("、"), act.Units.Select(unit => unit.DisplayName))
        : Words.Say("{0} ほか {1} 館", act.Units[0].DisplayName, Format.Number(act.Units.Count - 1));

    private void Row(HistoryAct act, string where, string what, string before, string after)
    {
        if (IsFull || (IsFull = sheet.RowNumber >= Head + most))
        {
            return;
        }

        string[] texts =
        [
            FormatTime.FullMoment(act.At.At), where, act.Month is { } month ? Era.MonthAlone(month) : "", act.Who, act.Role,
            act.Sentence, act.Reason ?? "", what, before, after,
        ];
        sheet.Row(TextWidth.RowHeight(texts, Columns.Select(column => column.Width)));
        foreach (var text in texts)
        {
            sheet.Text(CellStyle.Wrapped, text);
        }
    }
}
