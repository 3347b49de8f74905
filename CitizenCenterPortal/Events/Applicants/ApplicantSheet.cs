using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>申込者一覧: an application in a row; A4 across, the headings on every page.</summary>
internal static class ApplicantSheet
{
    private const int Head = 4;

    /// <summary>What stands for somebody's name, contact or note.</summary>
    private const string Hidden = "○○";

    private static readonly (string Name, double Width)[] Columns =
        [("受付番号", 9), ("氏名", 18), ("ふりがな", 20), ("連絡先", 24), ("備考", 26), ("年代", 20), ("人数", 7), ("初めて", 8), ("申込日", 16), ("申込方法", 12), ("状態", 12)];

    /// <summary>Writes the sheet.</summary>
    /// <param name="writer">The workbook.</param>
    /// <param name="list">All applications.</param>
    /// <param name="isOpen">True where who they are is told.</param>
    /// <param name="madeAt">When, UTC.</param>
    /// <param name="mark">見本データ; null for a real city.</param>
    public static void Write(WorkbookWriter writer, ApplicantList list, bool isOpen, DateTime madeAt, string? mark)
    {
        var sheet = writer.Sheet(new(Words.Say("申込者一覧")) { Widths = [.. Columns.Select(column => column.Width)], Landscape = true, TitleRows = Head, FrozenRows = Head });
        sheet.Row(26).Text(CellStyle.Title, Words.Say("申込者一覧　{0}", list.Row.Title), across: Columns.Length);
        sheet.Row().Text(CellStyle.Note, string.Join('　', new[] { mark, list.Lead.DisplayName, Words.Say("{0} 現在", FormatTime.FullMoment(madeAt)) }.OfType<string>()), across: Columns.Length);
        sheet.Row().Text(CellStyle.Note, isOpen ? Words.Say("個人情報が入っています。使い終わったら消してください。") : Words.Say("氏名・ふりがな・連絡先・備考は「{0}」で隠しています。", Hidden), across: Columns.Length);
        sheet.Row();
        foreach (var (name, _) in Columns)
        {
            sheet.Text(CellStyle.Heading, Words.Say(name));
        }

        foreach (var line in list.Lines)
        {
            string[] texts = [Of(line.Name), Of(line.Kana), Of(line.Contact), Of(line.Note), ApplicantWords.Stage(line.Row.LifeStage)];
            sheet.Row(TextWidth.RowHeight(texts, Columns.Skip(1).Select(column => column.Width))).Number(CellStyle.Number, line.Row.Number);
            foreach (var text in texts)
            {
                sheet.Text(CellStyle.Wrapped, text);
            }

            sheet.Number(CellStyle.Number, line.Row.People).Text(CellStyle.Text, line.Row.FirstTime ? Words.Say("はい") : "").Text(CellStyle.Text, Era.Day(line.Row.AppliedOn))
                .Text(CellStyle.Text, ApplicantWords.Say(line.Row.Channel)).Text(CellStyle.Text, ApplicantWords.Say(line.Row, list.Row.Recruitment));
        }

        string Of(string? text) => text is null ? Words.Say("消去済") : isOpen || text.Length == 0 ? text : Hidden;
    }
}
