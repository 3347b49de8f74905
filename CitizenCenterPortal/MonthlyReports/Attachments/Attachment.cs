using CitizenCenterPortal.Audit.Files;

namespace CitizenCenterPortal.MonthlyReports.Attachments;

/// <summary>
/// A file that stands as evidence beside a monthly report. Its bytes lie in <see cref="FileFolder"/> under their hash. Nothing is
/// deleted: what was taken off is hidden, and its row and its file stay.
/// </summary>
public sealed class Attachment : IOwnedByMonth, IMayBeDraft, IFileRow
{
    /// <summary>Most files of one report.</summary>
    public const int Most = 20;

    /// <summary>Most files of one report that were ever attached, those taken off among them: their bytes stay.</summary>
    public const int MostEver = 100;

    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>Its number in the report, from 1; never given twice.</summary>
    public int Number { get; set; }

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

    /// <inheritdoc/>
    public bool Reported { get; set; }
}
