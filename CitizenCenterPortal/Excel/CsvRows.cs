using CsvHelper;

namespace CitizenCenterPortal.Excel;

/// <summary>The rows of separated text (RFC 4180); quoted cells may hold line breaks.</summary>
internal static class CsvRows
{
    /// <summary>Most cells of a line: an endless line is refused before its cells are made.</summary>
    public const int MaxFields = 4_096;

    /// <summary>Reads row by row, without the empty lines. A stray quote is kept as text; a quote that never closes is refused.</summary>
    public static IEnumerable<FileRow> Read(string file, char separator)
    {
        var unclosed = false;
        using var reader = CsvReader.FromText(file, new()
        {
            HasHeader = false,
            Separator = separator,
            TrackLineNumbers = true,
            OnMalformedRecord = record => unclosed |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        });
        while (reader.Read())
        {
            var line = (int)reader.LineNumber;
            if (unclosed)
            {
                throw new UnreadableFileException(new Sentence("引用符（\"）が閉じていません。"), $"{line}:1");
            }

            if (reader.FieldCount > MaxFields)
            {
                throw new UnreadableFileException(new Sentence("一行が長すぎます。{0} 列までです。", MaxFields), $"{line}:{MaxFields + 1}");
            }

            var cells = new FileCell[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.GetString(i) is { Length: <= CellText.MaxLength } text
                    ? new(text)
                    : throw new UnreadableFileException(new Sentence("文字が長すぎます。一つのセルに {0} 字までです。", CellText.MaxLength), $"{line}:{i + 1}");
            }

            yield return new(null, line, cells);
        }
    }
}
