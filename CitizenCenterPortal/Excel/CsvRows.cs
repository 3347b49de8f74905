using CsvHelper;

namespace CitizenCenterPortal.Excel;

/// <summary>The rows of separated text (RFC 4180); quoted cells may hold line breaks.</summary>
internal static class CsvRows
{
    /// <summary>Reads row by row, without the empty lines. A stray quote is kept as text; a quote that never closes is refused.</summary>
    public static IEnumerable<FileRow> Read(string text, char separator)
    {
        var unclosed = false;
        using var reader = CsvReader.FromText(text, new()
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

            var cells = new FileCell[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = new(reader.GetString(i));
            }

            yield return new(null, line, cells);
        }
    }
}
