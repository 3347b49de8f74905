namespace CitizenCenterPortal.Excel;

/// <summary>The list of texts that the sheets of a workbook refer to by number.</summary>
internal static class SharedStrings
{
    /// <summary>The whole list, null for a text longer than a cell takes; empty where the workbook keeps its texts in the cells.</summary>
    public static IReadOnlyList<string?> Read(XlsxPackage package)
    {
        using var reader = package.OpenOfKind("sharedStrings");
        var texts = new List<string?>();
        while (reader is { EOF: false })
        {
            if (reader.IsAt("si") && reader.Depth == 1)
            {
                texts.Add(CellText.Read(reader));
            }
            else
            {
                reader.Read();
            }
        }

        return texts;
    }
}
