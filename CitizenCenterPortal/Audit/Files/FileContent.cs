namespace CitizenCenterPortal.Audit.Files;

/// <summary>What a file is, by what stands at its beginning; its name says nothing. Viruses are not looked for.</summary>
internal static class FileContent
{
    /// <summary>What may be attached, for whoever was refused.</summary>
    public static readonly Sentence Allowed = new("中身が PDF、PNG、JPEG、Excel（.xlsx）、Word（.docx）のどれでもないため、添付できません。");

    private const int Beginning = 1024;

    /// <summary>Blank signs and the marks of encodings.</summary>
    private static ReadOnlySpan<byte> Blank => [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    /// <summary>The kind, or why the file is none that may be attached.</summary>
    public static (FileKind? Kind, Sentence? Why) Read(Stream file)
    {
        var bytes = new byte[Beginning];
        var head = bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        file.Position = 0;
        return head switch
        {
            [] => (null, new Sentence("ファイルが空です。中身のあるファイルを選んでください。")),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, _, _, _, _, (byte)'I', (byte)'H', (byte)'D', (byte)'R', ..] => (FileKind.Png, null),
            [0xFF, 0xD8, 0xFF, ..] => (FileKind.Jpeg, null),
            [(byte)'P', (byte)'K', 3, 4, ..] => OfficeContent.Read(file),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', >= (byte)'1' and <= (byte)'9', ..] => (FileKind.Pdf, null),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => (null, new Sentence("パスワードの付いたファイルか、古い形式（.xls、.doc）のファイルです。パスワードを外し、.xlsx か .docx で保存し直してください。")),
            [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => (null, new Sentence("中身がプログラムのため、添付できません。")),
            _ when IsMarkup(head) => (null, new Sentence("中身がウェブページ（HTML）のため、添付できません。PDF に印刷して添付してください。")),
            _ => (null, Allowed),
        };
    }

    /// <summary>The first sign that is not blank opens a tag, whatever the encoding.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> head) => head.IndexOfAnyExcept(Blank) is >= 0 and var first && head[first] == '<';
}
