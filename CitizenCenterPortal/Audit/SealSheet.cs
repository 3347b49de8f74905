using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Audit;

/// <summary>証明: what the seal says, for people, and the signed lines that <c>verify --file</c> reads. What stands there for people is signed too.</summary>
public static class SealSheet
{
    /// <summary>What the sheet says for people, row by row, in one text or in a name and its text.</summary>
    internal static IReadOnlyList<string[]> Said(WorkbookSeal seal) =>
    [
        [Words.Say("証明")],
        [Words.Say("このファイルの値・数式・表示形式は、下の指紋とポータルの署名で検証できます。検証：verify --file このファイル --public-key 公開鍵。公開鍵はポータルの「このシステムについて」にあります。")],
        [Words.Say("対象"), seal.Scope],
        [Words.Say("作成日時"), FormatTime.FullMoment(seal.IssuedAt)],
        [Words.Say("作成者の記号"), seal.IssuedBy],
        [Words.Say("内容の指紋"), seal.Digest],
        [Words.Say("鍵の指紋"), seal.Key],
        [Words.Say("下の行は署名された本文です。変えないでください。")],
    ];

    /// <summary>Writes the sheet, which comes last.</summary>
    public static void Write(WorkbookWriter writer, WorkbookSeal seal)
    {
        var sheet = writer.Sheet(new(WorkbookDigest.SealSheet) { Widths = [22, 90], PrintArea = "A1:B8" });
        foreach (var (index, row) in seal.Said.Index())
        {
            var (height, style) = index == 0 ? (24, CellStyle.Title) : (48, CellStyle.Wrapped);
            if (row is [var name, var text])
            {
                Line(sheet, name, text);
            }
            else
            {
                sheet.Row(height).Text(style, string.Concat(row), across: 2);
            }
        }

        foreach (var (label, text) in seal.Lines())
        {
            Line(sheet, label, text);
        }
    }

    private static SheetWriter Line(SheetWriter sheet, string what, string text) => sheet.Row(20).Text(CellStyle.RowHeading, what).Text(CellStyle.Text, text);
}
