namespace CitizenCenterPortal.Excel;

/// <summary>The list of texts that the sheets of a workbook refer to by number.</summary>
internal static class SharedStrings
{
    /// <summary>Most texts of a workbook.</summary>
    public const int MaxTexts = 1_500_000;

    /// <summary>Most characters (UTF-16 units) of them together.</summary>
    public const long MaxLength = 32L * 1024 * 1024;

    /// <summary>The whole list, null for a text longer than a cell takes; empty where the workbook keeps its texts in the cells.</summary>
    public static IReadOnlyList<string?> Read(XlsxPackage package)
    {
        using var reader = package.OpenOfKind("sharedStrings");
        var texts = new List<string?>();
        var length = 0L;
        while (reader is { EOF: false })
        {
            if (reader.IsAt("si") && reader.Depth == 1)
            {
                var text = CellText.Read(reader);
                length += text?.Length ?? 0;
                if (texts.Count == MaxTexts || length > MaxLength)
                {
                    throw new UnreadableFileException(new Sentence("文字が多すぎます。年度か区ごとにファイルを分けてください。"));
                }

                texts.Add(text);
            }
            else
            {
                reader.Next();
            }
        }

        return texts;
    }
}
