using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Attachments;

/// <summary>An attached file as a reader of the report sees it.</summary>
/// <param name="Number">Its number in the report.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is, in the reader's language.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower hexadecimal.</param>
/// <param name="Who">Who attached it, as the reader may see them.</param>
/// <param name="At">When, UTC.</param>
public sealed record AttachmentRow(int Number, string Name, string Kind, long Bytes, string Sha256, string Who, DateTime At)
{
    /// <summary>Its size as a person reads it.</summary>
    public string Size => FileFolder.SizeOf(Bytes);

    /// <summary>The files in the order they came; the names that the history named already cost no command.</summary>
    internal static async Task<IReadOnlyList<AttachmentRow>> ReadAsync(Reading reading, PersonNames names, IReadOnlyList<Attachment> attached, CancellationToken stop)
    {
        var who = await names.OfAsync(reading, attached.Select(row => row.By), stop);
        return [.. attached.Select(row => new AttachmentRow(row.Number, row.Name, Words.Say(KindFacts.Of(row.Kind).Word), row.Bytes, row.Sha256, who[row.By], row.At))];
    }
}
