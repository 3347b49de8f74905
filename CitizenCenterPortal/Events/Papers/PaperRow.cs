using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events.Papers;

/// <summary>A photograph or a paper as a reader of the event sees it.</summary>
/// <param name="Number">Its number in the event.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Caption">説明; may be empty but of a photograph.</param>
/// <param name="Name">The file's name.</param>
/// <param name="FileKind">What the file is, in the reader's language.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Who">Who laid it there, as the reader may see them.</param>
/// <param name="At">When, UTC.</param>
public sealed record PaperRow(int Number, PaperKind Kind, string Caption, string Name, string FileKind, long Bytes, string Who, DateTime At)
{
    /// <summary>What it is called: by what is said of it, else by its file's name.</summary>
    public string Title => Caption.Length > 0 ? Caption : Name;

    /// <summary>Its size as a person reads it.</summary>
    public string Size => FileFolder.SizeOf(Bytes);

    /// <summary>Those of an event that were not taken off, in the order they came.</summary>
    internal static async Task<IReadOnlyList<PaperRow>> ReadAsync(Reading reading, PersonNames names, Event of, CancellationToken stop)
    {
        var rows = of.Papers.Where(row => !row.Detached).OrderBy(row => row.Number).ToList();
        var who = rows.Count == 0 ? null : await names.OfAsync(reading, rows.Select(row => row.By), stop);
        return [.. rows.Select(row => new PaperRow(row.Number, row.PaperKind, row.Caption, row.Name, Words.Say(KindFacts.Of(row.Kind).Word), row.Bytes, who![row.By], row.At))];
    }
}
