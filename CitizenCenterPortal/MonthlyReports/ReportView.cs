namespace CitizenCenterPortal.MonthlyReports;

/// <summary>A monthly report as its page and its data show it: everything of one block, and how the others stand.</summary>
/// <param name="UnitCode">The unit's code.</param>
/// <param name="UnitName">Its name in the reader's language.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Month">The month.</param>
/// <param name="Absence">Why there is nothing to show; <see cref="ReportAbsence.None"/> where there is.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Imported">True where the figures came from a file and no person submitted them.</param>
/// <param name="OpenReason">The reason of the last return, withdrawal or correction, while it is worked on.</param>
/// <param name="Acts">Codes of the acts that the caller may do now, in the order of the flow.</param>
/// <param name="MayEnter">True where the caller may enter figures now.</param>
/// <param name="Blocks">The blocks in the order of the form.</param>
/// <param name="Block">The name of the block whose measures are given; empty where all are.</param>
/// <param name="Measures">The measures.</param>
/// <param name="Remarks">What is asked for, or what a correction opened.</param>
/// <param name="History">What was done, newest first.</param>
public sealed record ReportView(
    string UnitCode,
    string UnitName,
    Tier Tier,
    ReportingMonth Month,
    ReportAbsence Absence,
    ReportStatus Status,
    bool Imported,
    string? OpenReason,
    IReadOnlyList<string> Acts,
    bool MayEnter,
    IReadOnlyList<BlockState> Blocks,
    string Block,
    IReadOnlyList<MeasureRows> Measures,
    IReadOnlyList<RemarkLine> Remarks,
    IReadOnlyList<HistoryLine> History);

/// <summary>Why a report cannot be shown.</summary>
public enum ReportAbsence
{
    /// <summary>It can.</summary>
    None,

    /// <summary>The month has not begun.</summary>
    NotBegun,

    /// <summary>The unit was not open in that month and owes no report.</summary>
    NotOpen,

    /// <summary>It was never submitted, and the caller does not see drafts.</summary>
    NotSubmitted,
}

/// <summary>How far one block is.</summary>
/// <param name="Name">The block as the catalogue names it; what the address carries.</param>
/// <param name="Answered">Cells with an answer.</param>
/// <param name="Cells">All cells.</param>
/// <param name="Remarks">Places of the block that are asked for and not yet changed.</param>
public sealed record BlockState(string Name, int Answered, int Cells, int Remarks);

/// <summary>A measure with the rows of its cells.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals that may be entered.</param>
/// <param name="MayBeNotApplicable">True where 該当なし is an answer.</param>
/// <param name="Definition">What counts.</param>
/// <param name="Cells">One row, or one per option of its breakdown.</param>
public sealed record MeasureRows(string Code, string Name, string Unit, int Decimals, bool MayBeNotApplicable, string Definition, IReadOnlyList<CellRow> Cells);

/// <summary>A cell beside its neighbours in time.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Option">The name of its option; empty where the measure has no breakdown.</param>
/// <param name="Now">The answer.</param>
/// <param name="Version">Its version; 0 where it was never entered.</param>
/// <param name="LastMonth">The answer of the month before.</param>
/// <param name="LastYear">The answer of the same month a year before.</param>
/// <param name="Open">True where it may be entered.</param>
public sealed record CellRow(string Code, string Option, CellAnswer Now, int Version, CellAnswer LastMonth, CellAnswer LastYear, bool Open);

/// <summary>What is asked for at one place.</summary>
/// <param name="Place">The place's code or name.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Block">The block it is in.</param>
/// <param name="Words">What is asked for; may be empty.</param>
/// <param name="Changed">True where something was changed there since.</param>
public sealed record RemarkLine(string Place, string Name, string Block, string Words, bool Changed);

/// <summary>One act, or several entries of one person one after another.</summary>
/// <param name="Act">The act's code.</param>
/// <param name="Who">The person, as the reader may see them.</param>
/// <param name="Role">The code of the role they acted in.</param>
/// <param name="At">When; of several the last. UTC.</param>
/// <param name="Times">How many acts.</param>
/// <param name="Reason">Why.</param>
public sealed record HistoryLine(string Act, string Who, string Role, DateTime At, int Times, string? Reason);
