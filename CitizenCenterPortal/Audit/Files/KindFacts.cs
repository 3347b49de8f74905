namespace CitizenCenterPortal.Audit.Files;

/// <summary>What is to be said of a kind of file.</summary>
/// <param name="Word">What a person calls it, Japanese.</param>
/// <param name="MediaType">Its media type (IANA).</param>
/// <param name="Endings">The endings of its names; the first is given to a name that has none of them.</param>
internal sealed record KindFacts(string Word, string MediaType, params string[] Endings)
{
    /// <summary>What a browser lets a person choose.</summary>
    public static readonly string Accept = string.Join(',', Enum.GetValues<FileKind>().SelectMany(kind => Of(kind).Endings));

    /// <summary>The facts of a kind.</summary>
    public static KindFacts Of(FileKind kind) => kind switch
    {
        FileKind.Pdf => new("PDF", "application/pdf", ".pdf"),
        FileKind.Png => new("PNG 画像", "image/png", ".png"),
        FileKind.Jpeg => new("JPEG 画像", "image/jpeg", ".jpg", ".jpeg"),
        FileKind.Xlsx => new("Excel ブック", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        FileKind.Docx => new("Word 文書", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    };

    /// <summary>A name for a file of the kind: whole characters on one line, ending as its content asks, of a long one the end.</summary>
    public string NameOf(string given)
    {
        var name = string.Concat(Excerpt.OneLine(given).EnumerateRunes()).Trim();
        name = Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? name : name + Endings[0];
        var kept = name[^Math.Min(name.Length, FileFolder.NameMaxLength)..];
        return char.IsLowSurrogate(kept[0]) ? kept[1..] : kept;
    }
}
