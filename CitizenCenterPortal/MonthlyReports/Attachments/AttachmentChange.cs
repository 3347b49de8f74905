using System.Globalization;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.MonthlyReports.Attachments;

/// <summary>A file that was attached or taken off.</summary>
/// <param name="Number">Its number in the report.</param>
/// <param name="Name">Its name; empty where the line that attached it was not read before.</param>
/// <param name="Detached">True where it was taken off.</param>
public sealed record AttachmentChange(int Number, string Name, bool Detached)
{
    /// <summary>What a line of the journal did to files.</summary>
    /// <param name="told">The line's rows.</param>
    /// <param name="names">The names of the files by number; those that the line attaches are added.</param>
    internal static IReadOnlyList<AttachmentChange> Read(IEnumerable<ToldRow> told, Dictionary<int, string> names)
    {
        var changes = new List<AttachmentChange>();
        foreach (var row in told.Where(row => row.Of == nameof(Attachment)))
        {
            var number = int.Parse(row.Key.Split('|', 3)[^1], CultureInfo.InvariantCulture);
            if (row.Before is null)
            {
                names[number] = row.Is(nameof(Attachment.Name)) as string ?? "";
                changes.Add(new(number, names[number], false));
            }
            else if (row.Is(nameof(Attachment.Detached)) is true)
            {
                changes.Add(new(number, names.GetValueOrDefault(number, ""), true));
            }
        }

        return changes;
    }

    /// <summary>Two acts as one: what both together did. A file that came and went is told by neither.</summary>
    internal static IReadOnlyList<AttachmentChange> Join(IReadOnlyList<AttachmentChange> earlier, IReadOnlyList<AttachmentChange> later) =>
    [
        .. earlier.Concat(later).GroupBy(change => change.Number).Where(file => file.First().Detached == file.Last().Detached).Select(file => file.Last()).OrderBy(change => change.Number),
    ];

    /// <summary>The file as a list of changes calls it.</summary>
    public string Said => Name.Length > 0 ? Name : Words.Say("添付資料 {0}", Number);
}
