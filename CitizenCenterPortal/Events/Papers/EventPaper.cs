using System.Globalization;
using CitizenCenterPortal.Audit.Files;

namespace CitizenCenterPortal.Events.Papers;

/// <summary>
/// A photograph or a paper of an event. Its bytes lie in the <see cref="FileFolder"/> under their hash; of a photograph no longer once it was taken off.
/// It is seen by who sees the event, and never leaves the portal as open data.
/// </summary>
public sealed class EventPaper : IPartOf<Event>, IFileRow
{
    /// <summary>Most papers of one event.</summary>
    public const int Most = 20;

    /// <summary>Most papers of one event that there ever were, those taken off among them: their rows stay.</summary>
    public const int MostEver = 100;

    /// <summary>Longest caption, in characters.</summary>
    public const int CaptionMaxLength = 120;

    /// <summary>The lead centre.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The event's number there.</summary>
    public int EventNumber { get; set; }

    /// <inheritdoc/>
    public int Number { get; set; }

    /// <summary>What it is.</summary>
    public PaperKind PaperKind { get; set; }

    /// <summary>説明: what a photograph shows, for who does not see it; of other papers it may be empty.</summary>
    public string Caption { get; set; } = "";

    /// <summary>True where somebody said that those whom the photograph shows agree.</summary>
    public bool Agreed { get; set; }

    /// <summary>The file's name as the person gave it, with an ending of its kind; a photograph's is the portal's, since a person's may say who is in it.</summary>
    public required string Name { get; set; }

    /// <inheritdoc/>
    public FileKind Kind { get; set; }

    /// <inheritdoc/>
    public long Bytes { get; set; }

    /// <inheritdoc/>
    public required string Sha256 { get; set; }

    /// <inheritdoc/>
    public required string By { get; set; }

    /// <inheritdoc/>
    public DateTime At { get; set; }

    /// <inheritdoc/>
    public bool Detached { get; set; }

    /// <inheritdoc/>
    public bool GoesWhenDetached => PaperKind == PaperKind.Photo;

    /// <summary>写真 3.jpg: what a paper's file is called.</summary>
    /// <param name="paper">What it is.</param>
    /// <param name="number">Its number in the event.</param>
    /// <param name="given">The file's name as the person gave it.</param>
    /// <param name="kind">What its content is.</param>
    internal static string NameOf(PaperKind paper, int number, string given, FileKind kind) =>
        KindFacts.Of(kind).NameOf(paper == PaperKind.Photo ? string.Join(' ', "写真", number.ToString(CultureInfo.InvariantCulture)) : given);
}
