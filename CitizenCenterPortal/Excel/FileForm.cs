using System.Text;

namespace CitizenCenterPortal.Excel;

/// <summary>Tells by the first bytes what a file is, and opens the tables in it: each sheet of a workbook, each reading of a text.</summary>
internal static class FileForm
{
    /// <summary>The tables in which the header may stand, in the order in which to look.</summary>
    public static IEnumerable<IEnumerable<FileRow>> Tables(byte[] file)
    {
        if (file.Length > TableFile.MaxBytes)
        {
            throw new UnreadableFileException(new Sentence("ファイルが大きすぎます。{0} MB までです。", TableFile.MaxBytes / 1024 / 1024));
        }

        return file.AsSpan() switch
        {
            [] => throw new UnreadableFileException(new Sentence("ファイルが空です。")),
            [0x50, 0x4B, 0x03 or 0x05, ..] => XlsxRows.Sheets(file),
            [0xD0, 0xCF, 0x11, 0xE0, ..] when Holds(file, "EncryptedPackage") => throw UnreadableFileException.Locked(),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new UnreadableFileException(new Sentence("古い形式（.xls）のファイルです。Excel で「Excel ブック（.xlsx）」として保存し直してください。")),
            [0x25, 0x50, 0x44, 0x46, ..] => throw new UnreadableFileException(new Sentence("PDF です。記入した Excel ブック（.xlsx）か CSV を選んでください。")),
            [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..]
                or [_, _, _, _, 0x66, 0x74, 0x79, 0x70, ..] or [0x52, 0x49, 0x46, 0x46, ..] => throw new UnreadableFileException(new Sentence("画像です。記入した Excel ブック（.xlsx）か CSV を選んでください。")),
            _ => Text(OfficeText.Decode(file)),
        };
    }

    private static Sentence NeitherOfTwo => new Sentence("CSV でも Excel ブック（.xlsx）でもありません。どちらかで保存し直してください。");

    private static IEnumerable<IEnumerable<FileRow>> Text(string text)
    {
        var opening = text.AsSpan().TrimStart();
        return opening is ['<', ..] || opening.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            ? throw new UnreadableFileException(NeitherOfTwo)
            : [CsvRows.Read(text, ','), CsvRows.Read(text, '\t')];
    }

    private static bool Holds(byte[] file, string name) => file.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}
