using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>A monthly report as its page and its data show it: everything of one block, and how the others stand.</summary>
/// <param name="UnitId">The unit's number.</param>
/// <param name="UnitCode">The unit's code.</param>
/// <param name="UnitName">Its name in the reader's language.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Month">The month.</param>
/// <param name="Absence">Why there is nothing to show; <see cref="ReportAbsence.None"/> where there is.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Seen">How far it has moved, by <see cref="ReportMovement"/>; goes with each act on what is shown here.</param>
/// <param name="Imported">True where the figures came from a file and no person changed or submitted them.</param>
/// <param name="OpenReason">The reason of the last return, withdrawal or correction, while it is worked on.</param>
/// <param name="Acts">Codes of the acts that the caller may do now, in the order of the flow.</param>
/// <param name="Enters">True where the caller enters figures, when the report is open for it.</param>
/// <param name="Blocks">The blocks in the order of the form.</param>
/// <param name="Block">The number of the block whose measures are given, from 1; after the last the texts; 0 where all are.</param>
/// <param name="Measures">The measures.</param>
/// <param name="Ratios">Indicators that are one of these measures over another, shown beside their rows.</param>
/// <param name="Places">Blocks, measures and cells that the caller may point at when returning or opening for correction; else empty.</param>
/// <param name="Remarks">What is asked for, or what a correction opened; after the next submission too, until it is accepted.</param>
/// <param name="History">What was done, newest first.</param>
public sealed record ReportView(
    int UnitId,
    string UnitCode,
    string UnitName,
    Tier Tier,
    ReportingMonth Month,
    ReportAbsence Absence,
    ReportStatus Status,
    long Seen,
    bool Imported,
    string? OpenReason,
    IReadOnlyList<string> Acts,
    bool Enters,
    IReadOnlyList<BlockState> Blocks,
    int Block,
    IReadOnlyList<MeasureRows> Measures,
    IReadOnlyList<RatioColumn> Ratios,
    IReadOnlyList<FormPlace> Places,
    IReadOnlyList<RemarkLine> Remarks,
    IReadOnlyList<HistoryLine> History)
{
    /// <summary>What other rooms propose, by the cell's code.</summary>
    public IReadOnlyDictionary<string, ProposedCell> Proposals { get; init; } = MonthlyReports.Proposals.None;

    /// <summary>The page of the unit's opening calendar; null for a year of which none is shown.</summary>
    public string? Calendar { get; init; }

    /// <summary>How it stands against the day by which it is due; null where none is expected.</summary>
    public DueState? Due { get; init; }

    /// <summary>What is found in the numbers, what stops first.</summary>
    public IReadOnlyList<FindingLine> Findings { get; init; } = [];

    /// <summary>The texts, in the order of the form.</summary>
    public IReadOnlyList<NarrativeRow> Texts { get; init; } = [];

    /// <summary>The acts that asked for something in the report of the month before, newest first, where the texts are shown.</summary>
    public IReadOnlyList<HistoryLine> AskedBefore { get; init; } = [];

    /// <summary>The files attached to the report, in the order they came.</summary>
    public IReadOnlyList<AttachmentRow> Attachments { get; init; } = [];

    /// <summary>What is said about the report, in the order it began.</summary>
    public IReadOnlyList<ThreadRow> Threads { get; init; } = [];

    /// <summary>What is said about the report of the month before and waits for something, where the texts are shown.</summary>
    public IReadOnlyList<ThreadRow> OpenBefore { get; init; } = [];

    /// <summary>True where the caller may comment.</summary>
    public bool Comments { get; init; }

    /// <summary>What was changed since the report was sent back, where it came again; null where it did not.</summary>
    public Resubmission? Resubmitted { get; init; }

    /// <summary>The last correction, where the report is confirmed again after one; null where it was never corrected.</summary>
    public Resubmission? Corrected { get; init; }

    /// <summary>True where it is the report of the hub at which the caller acts for those beneath it: its figures are entered in another role.</summary>
    public bool IsOwnHubs { get; init; }

    /// <summary>How many threads of a block wait for something.</summary>
    public int OpenThreads(int block) => Threads.Count(thread => thread.IsOpen && thread.Block == block);

    /// <summary>The number of the block of the texts: after the last block of figures.</summary>
    public int TextBlock => Blocks.Count + 1;

    /// <summary>True where the texts are among what is shown.</summary>
    public bool ShowsTexts => Block == 0 || Block == TextBlock;

    /// <summary>True where the caller may enter figures now.</summary>
    public bool MayEnter => Enters && Absence == ReportAbsence.None && ReportFlow.IsOpenForEntry(Status);
}
