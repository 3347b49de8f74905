namespace CitizenCenterPortal.Excel;

/// <summary>What a workbook says, in one number, and what its seal says of it.</summary>
/// <param name="Digest">64 small hexadecimal digits; <see cref="WorkbookWriter.TakeDigest"/> gives the same while writing.</param>
/// <param name="Seal">Of each row of the sheet 証明 the text of column A with that of column B; empty where there is no such sheet.</param>
/// <param name="SealDigest">The digest of the sheet 証明 alone; see <see cref="WorkbookDigest.OfSeal"/>.</param>
public sealed record ReadWorkbook(string Digest, IReadOnlyDictionary<string, string> Seal, string SealDigest);

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

    /// <summary>The digest that the sheet 証明 has when it is written so, and in no other way.</summary>
    public static string OfSeal(Action<WorkbookWriter> write)
    {
        using var nowhere = new MemoryStream();
        var writer = WorkbookWriter.Begin(nowhere, new("", "", new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        write(writer);
        return writer.TakeSealDigest();
    }

    private static ReadWorkbook Read(XlsxPackage package)
    {
        var (digest, sealDigest) = (new ContentDigest(), new ContentDigest());
        var seal = new Dictionary<string, string>();
        var shared = SharedStrings.Read(package);
        var formats = NumberFormats.Read(package);
        foreach (var code in formats.Conditional)
        {
            digest.Shown(code);
        }

        foreach (var sheet in package.Contents().Sheets)
        {
            var isSeal = sheet.Name == SealSheet;
            var into = isSeal ? sealDigest : digest;
            var label = (Row: 0, Text: "");
            into.Sheet(sheet.Name);
            foreach (var cell in sheet.Part is { } part ? XlsxCells.Read(package.Open(part), sheet.Name, shared) : [])
            {
                into.Cell(cell with { Hidden = cell.Hidden || sheet.Hidden }, formats.Of(cell.Style));
                if (isSeal && cell.Column == 2 && label.Row == cell.Row)
                {
                    seal.TryAdd(label.Text, cell.Value ?? "");
                }

                label = cell.Column == 1 ? (cell.Row, cell.Value ?? "") : label;
            }
        }

        return new(digest.Hex(), seal, sealDigest.Hex());
    }
}
