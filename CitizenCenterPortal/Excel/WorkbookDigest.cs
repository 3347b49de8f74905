namespace CitizenCenterPortal.Excel;

/// <summary>What a workbook says, in one number, and what its seal says of it.</summary>
/// <param name="Digest">64 small hexadecimal digits; <see cref="WorkbookWriter.TakeDigest"/> gives the same while writing.</param>
/// <param name="Seal">Of each row of the sheet 証明 the text of column A with that of column B; empty where there is no such sheet.</param>
public sealed record ReadWorkbook(string Digest, IReadOnlyDictionary<string, string> Seal);

/// <summary>The content of a workbook as one digest that survives opening it in another program and saving it again unchanged.</summary>
public static class WorkbookDigest
{
    /// <summary>The sheet that carries the seal, written last; the digest leaves it out.</summary>
    public const string SealSheet = "証明";

    /// <summary>Reads a workbook; null where it cannot be read, and the problems say why.</summary>
    public static ReadWorkbook? Read(byte[] file, string name, ICollection<Problem> problems)
    {
        try
        {
            return Read(new XlsxPackage(file));
        }
        catch (Exception fault) when (UnreadableFileException.In(name, fault) is { } problem)
        {
            problems.Add(problem);
            return null;
        }
    }

    private static ReadWorkbook Read(XlsxPackage package)
    {
        var digest = new ContentDigest();
        var seal = new Dictionary<string, string>();
        var shared = SharedStrings.Read(package);
        foreach (var sheet in package.Contents().Sheets)
        {
            var cells = sheet.Part is { } part ? XlsxCells.Read(package.Open(part), sheet.Name, shared) : [];
            if (sheet.Name == SealSheet)
            {
                seal = cells.Where(cell => cell.Column <= 2).GroupBy(cell => cell.Row)
                    .GroupBy(row => row.FirstOrDefault(cell => cell.Column == 1).Value ?? "", row => row.FirstOrDefault(cell => cell.Column == 2).Value ?? "")
                    .ToDictionary(line => line.Key, line => line.First());
                continue;
            }

            digest.Sheet(sheet.Name);
            foreach (var cell in cells)
            {
                digest.Cell(cell.Row, cell.Column, cell.Kind, cell.Value, cell.IsFormula);
            }
        }

        return new(digest.Hex(), seal);
    }
}
