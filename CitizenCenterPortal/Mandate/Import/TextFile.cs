using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Mandate.Import;

/// <summary>The city's official text as a list: one line a clause, CSV or XLSX. A line without a heading keeps the heading that stands.</summary>
internal static class TextFile
{
    private static readonly TableColumn Code = new("条項", "code");
    private static readonly TableColumn Heading = new("見出し", "heading", "heading_ja") { Optional = true };
    private static readonly TableColumn Text = new("条文", "text");

    /// <summary>The lines that can be read; each fault at its place.</summary>
    public static IReadOnlyList<TextLine> Read(byte[] file, string name, Faults faults)
    {
        var lines = new List<TextLine>();
        foreach (var row in TableFile.Read(file, name, [Code, Heading, Text], faults))
        {
            var (code, heading, text) = (row[Code].Trim().Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant(), TypedWords.Clean(row[Heading]), TypedWords.Clean(row[Text]));
            List<Problem> found =
            [
                .. Clause.All.All(clause => clause.Code != code) ? [row.Fault(Code, new("「{0}」という条項はありません。C1 から D5-2 までの番号で書いてください。", row[Code].Trim()))] : Array.Empty<Problem>(),
                .. lines.Exists(line => line.Code == code) ? [row.Fault(Code, new("条項「{0}」が二度あります。一行にしてください。", code))] : Array.Empty<Problem>(),
                .. Fault(row, Heading, heading, ClauseText.HeadingMaxLength),
                .. text.Length == 0 ? [row.Fault(Text, "条文が空です。条文を書くか、行を消してください。")] : Fault(row, Text, text, ClauseText.TextMaxLength),
            ];
            faults.Add(found);
            if (found.Count == 0)
            {
                lines.Add(new(row.Number, code, heading, text));
            }
        }

        return lines;
    }

    private static IEnumerable<Problem> Fault(TableRow row, TableColumn column, string words, int most) =>
        !TypedWords.IsText(words) ? [row.Fault(column, "文字でない符号が入っています。消して、書き直してください。")]
        : words.Length > most ? [row.Fault(column, new("{0} 文字までです。いま {1} 文字あります。短くしてください。", most, words.Length))]
        : [];
}

/// <summary>A line of the list.</summary>
/// <param name="Number">The line of the file.</param>
/// <param name="Code">The clause.</param>
/// <param name="Heading">Its heading; empty to keep the one that stands.</param>
/// <param name="Text">Its full text.</param>
public sealed record TextLine(int Number, string Code, string Heading, string Text);
