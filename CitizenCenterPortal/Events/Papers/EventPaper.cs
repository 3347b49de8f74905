using CitizenCenterPortal.Audit.Files;

namespace CitizenCenterPortal.Events.Papers;

/// <summary>
/// A photograph or a paper of an event. Its bytes lie in the <see cref="FileFolder"/> under their hash; of a picture without what its file said besides
/// (<see cref="BarePicture"/>). It is seen by who sees the event, and never leaves the portal as open data.
/// </summary>
public sealed class EventPaper : IPartOf<Event>, IFileRow
{
    /// <summary>Most papers of one event.</summary>
    public const int Most = 20;

    /// <summary>Most papers of one event that there ever were, those taken off among them: their bytes stay.</summary>
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

    /// <inheritdoc/>
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
}
