namespace CitizenCenterPortal.Excel;

/// <summary>
/// Ends the reading of a file that cannot be trusted from here on. Never leaves this room: <see cref="TableFile"/> and
/// <see cref="WorkbookDigest"/> turn it into a <see cref="Problem"/>.
/// </summary>
/// <param name="what">The sentence for the person.</param>
/// <param name="where"><c>LINE:COLUMN</c> or <c>SHEET!CELL</c>; empty for the whole file.</param>
internal sealed class UnreadableFileException(Sentence what, string where = "") : Exception(what.Japanese)
{
    private readonly Sentence what = what;
    private readonly string where = where;

    /// <summary>A file that opens only with a password.</summary>
    public static UnreadableFileException Locked() => new(new Sentence("パスワードがかかっています。パスワードを外して保存し直してください。"));

    /// <summary>The problem of the file with that name; null where the exception is no fault of a file but ours.</summary>
    public static Problem? In(string file, Exception fault) => fault switch
    {
        UnreadableFileException known => new(new(file, known.where), known.what),
        System.Xml.XmlException or InvalidDataException or IOException => new(new(file, ""), new Sentence("ファイルが壊れているか、途中で切れています。Excel で開いて保存し直してください。")),
        _ => null,
    };
}
