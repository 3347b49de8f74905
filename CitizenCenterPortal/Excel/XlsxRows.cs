using System.Runtime.CompilerServices;

namespace CitizenCenterPortal.Excel;

/// <summary>The rows of each visible sheet of a workbook, with every cell as the text that an import reads.</summary>
internal static class XlsxRows
{
    /// <summary>Columns from here on are not read: no form of an office is so wide, but a hostile file could be.</summary>
    public const int MaxColumns = 512;

    /// <summary>Most cells that are read of all sheets, empty ones too: fifteen for each of the most rows.</summary>
    public const int MaxCells = 15 * TableFile.MaxRows;

    /// <summary>Most bytes that an import unpacks: 128 MiB; the most rows of an office's table take some 60.</summary>
    public const long MaxUnpacked = 128L * 1024 * 1024;

    /// <summary>One table per visible sheet, in the order of the tabs.</summary>
    public static IEnumerable<IEnumerable<FileRow>> Sheets(byte[] file)
    {
        var package = new XlsxPackage(file, MaxUnpacked);
        var (sheets, from1904) = package.Contents();
        var shared = SharedStrings.Read(package);
        var dates = DateFormats.Read(package, from1904);
        var count = new StrongBox<int>();
        foreach (var sheet in sheets)
        {
            if (sheet is { Hidden: false, Part: { } part })
            {
                yield return Rows(() => XlsxCells.Read(package.Open(part), sheet.Name, shared), sheet.Name, dates, count);
            }
        }
    }

    private static IEnumerable<FileRow> Rows(Func<IEnumerable<XlsxCell>> read, string sheet, DateFormats dates, StrongBox<int> count)
    {
        var row = 0;
        var cells = new List<FileCell>();
        foreach (var cell in read())
        {
            if (++count.Value > MaxCells)
            {
                throw new UnreadableFileException(new Sentence("セルが多すぎます（{0} 個まで）。表のほかの書式や空のセルを消すか、ファイルを分けてください。", MaxCells), $"{sheet}!{Ref.Cell(cell.Row, cell.Column)}");
            }

            if (cell.Row != row && row > 0)
            {
                yield return new(sheet, row, cells);
                cells = new(cells.Count);
            }

            row = cell.Row;
            if (cell.Column <= MaxColumns)
            {
                while (cells.Count < cell.Column - 1)
                {
                    cells.Add(new(""));
                }

                cells.Add(Read(cell, dates));
            }
        }

        if (row > 0)
        {
            yield return new(sheet, row, cells);
        }
    }

    private static FileCell Read(XlsxCell cell, DateFormats dates) => cell switch
    {
        { Value: null, Formula: not null } => new("", new Sentence("数式の計算結果が保存されていません。Excel で開いて保存し直してください。")),
        { Value: null } => new(""),
        { Kind: XlsxKind.Lost, Value: var index } => new("", new Sentence("文字の一覧にない番号「{0}」を指しています。Excel で開いて保存し直してください。", Excerpt.Of(index))),
        { Kind: XlsxKind.Error, Value: var error } => new("", new Sentence("エラー値 {0} です。数式を直すか、値を入れてください。", Excerpt.Of(error))),
        { Kind: XlsxKind.Boolean } => new("", new Sentence("TRUE か FALSE です。数か文字を入れてください。")),
        { Kind: XlsxKind.Text, Value: var text } => new(text, IsReckoned: cell.Formula is not null),
        { Value: var number } => new(dates.DayOf(cell.Style, number) ?? ExactNumber.AsTyped(number) ?? number, IsReckoned: cell.Formula is not null),
    };
}
