using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>証明: what the seal says, for people, and the signed lines that <c>verify --file</c> reads.</summary>
internal static class SealSheet
{
    /// <summary>Writes the sheet, which comes last.</summary>
    public static void Write(WorkbookWriter writer, WorkbookSeal seal)
    {
        var sheet = writer.Sheet(new(WorkbookDigest.SealSheet) { Widths = [22, 90], PrintArea = "A1:B8" });
        sheet.Row(24).Text(CellStyle.Title, Words.Say("証明"), across: 2);
        sheet.Row(48).Text(CellStyle.Wrapped, Words.Say("このファイルの内容は、下の指紋とポータルの署名で検証できます。検証：verify --file このファイル --public-key 公開鍵。公開鍵はポータルの「このシステムについて」にあります。"), across: 2);
        Line(sheet, Words.Say("対象"), seal.Scope);
        Line(sheet, Words.Say("作成日時"), Ui.FormatTime.FullMoment(seal.IssuedAt));
        Line(sheet, Words.Say("作成者の記号"), seal.IssuedBy);
        Line(sheet, Words.Say("内容の指紋"), seal.Digest);
        Line(sheet, Words.Say("鍵の指紋"), seal.Key);
        sheet.Row(22).Text(CellStyle.Note, Words.Say("下の行は署名された本文です。変えないでください。"), across: 2);
        foreach (var (label, text) in seal.Lines())
        {
            sheet.Row(20).Text(CellStyle.RowHeading, label).Text(CellStyle.Text, text);
        }
    }

    private static void Line(SheetWriter sheet, string what, string text) => sheet.Row(20).Text(CellStyle.RowHeading, what).Text(CellStyle.Text, text);
}
