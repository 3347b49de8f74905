namespace CitizenCenterPortal.Excel;

/// <summary>
/// Ends the reading of a file that cannot be trusted from here on. Never leaves this room: <see cref="TableFile"/> and
/// the digest turn it into a <see cref="Problem"/>.
/// </summary>
/// <param name="what">The sentence for the person.</param>
/// <param name="where"><c>LINE:COLUMN</c> or <c>SHEET!CELL</c>; empty for the whole file.</param>
internal sealed class UnreadableFileException(Sentence what, string where = "") : Exception(what.Japanese)
{
    /// <summary>A file that opens only with a password.</summary>
    public static UnreadableFileException Locked() => new(new Sentence("パスワードがかかっています。パスワードを外して保存し直してください。"));

    /// <summary>The fault of the file with that name.</summary>
    public Problem In(string file) => new(new Place(file, where), what);
}
