namespace CitizenCenterPortal.MonthlyReports.Attachments;

/// <summary>
/// A file that stands as evidence beside a monthly report. Its bytes lie in <see cref="AttachmentFolder"/> under their hash. Nothing is
/// deleted: what was taken off is hidden, and its row and its file stay.
/// </summary>
public sealed class Attachment : IOwnedByMonth, IMayBeDraft
{
    /// <summary>Most bytes of one file: 10 MiB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Most files of one report.</summary>
    public const int Most = 20;

    /// <summary>Most files of one report that were ever attached, those taken off among them: their bytes stay.</summary>
    public const int MostEver = 100;

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Length of a SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>Its number in the report, from 1; never given twice.</summary>
    public int Number { get; set; }

    /// <summary>Its name as the person gave it, with an ending of its kind: shown as text, never part of a path.</summary>
    public required string Name { get; set; }

    /// <summary>What its content is.</summary>
    public AttachmentKind Kind { get; set; }

    /// <summary>Its size in bytes.</summary>
    public long Bytes { get; set; }

    /// <summary>SHA-256 of its bytes, lower hexadecimal: its name on disk.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Who attached it.</summary>
    public required string By { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>True once it was taken off.</summary>
    public bool Detached { get; set; }

    /// <inheritdoc/>
    public bool Reported { get; set; }
}
