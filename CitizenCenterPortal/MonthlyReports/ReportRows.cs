using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Narratives;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>How far one block is.</summary>
/// <param name="Name">The block as the catalogue names it.</param>
/// <param name="Answered">Cells with an answer.</param>
/// <param name="Cells">All cells.</param>
/// <param name="Owed">Cells without an answer without which the report cannot be submitted.</param>
/// <param name="Remarks">Places of the block that are asked for and not yet changed, while they may be.</param>
public sealed record BlockState(string Name, int Answered, int Cells, int Owed, int Remarks);

/// <summary>A measure with the rows of its cells.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Block">The number of its block, from 1.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Unit">Its unit in the reader's language.</param>
/// <param name="Decimals">Decimals that may be entered.</param>
/// <param name="MayBeNotApplicable">True where 該当なし is an answer.</param>
/// <param name="Min">The least that may be entered.</param>
/// <param name="Max">The most that may be entered.</param>
/// <param name="Definition">What counts.</param>
/// <param name="Cells">One row, or one per option of its breakdown.</param>
public sealed record MeasureRows(string Code, int Block, string Name, string Unit, int Decimals, bool MayBeNotApplicable, decimal Min, decimal Max, string Definition, IReadOnlyList<CellRow> Cells);

/// <summary>A cell beside its neighbours in time.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Option">The name of its option; empty where the measure has no breakdown.</param>
/// <param name="Now">The answer.</param>
/// <param name="Version">Its version; 0 where it was never entered.</param>
/// <param name="LastMonth">The answer of the month before.</param>
/// <param name="LastYear">The answer of the same month a year before.</param>
/// <param name="Open">True where it may be entered.</param>
/// <param name="Last">Who changed it last, as far as the reader may see it.</param>
public sealed record CellRow(string Code, string Option, CellAnswer Now, int Version, CellAnswer LastMonth, CellAnswer LastYear, bool Open, CellTouch? Last = null)
{
    /// <summary>Why the form of the month before had no such cell; empty where it had.</summary>
    public string LastMonthNote { get; init; } = "";

    /// <summary>Why the form of a year before had no such cell; empty where it had.</summary>
    public string LastYearNote { get; init; } = "";
}

/// <summary>The last change of a cell.</summary>
/// <param name="Who">The person, as the reader may see them.</param>
/// <param name="At">When, UTC.</param>
public sealed record CellTouch(string Who, DateTime At);

/// <summary>What is asked for at one place.</summary>
/// <param name="Place">The place's code or name.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Block">The number of the block it is in, from 1.</param>
/// <param name="Words">What is asked for; may be empty.</param>
/// <param name="Changed">True where something was changed there since.</param>
/// <param name="Cell">The code of its first cell; null where the form no longer has the place.</param>
public sealed record RemarkLine(string Place, string Name, int Block, string Words, bool Changed, string? Cell);

/// <summary>One act, or several entries of one person one after another.</summary>
/// <param name="Act">The act's code.</param>
/// <param name="Who">The person, as the reader may see them.</param>
/// <param name="Role">The code of the role they acted in.</param>
/// <param name="At">When; of several the last. UTC.</param>
/// <param name="Times">How many acts.</param>
/// <param name="Reason">Why.</param>
public sealed record HistoryLine(string Act, string Who, string Role, DateTime At, int Times, string? Reason)
{
    /// <summary>The cells whose answers were changed, as far as the reader may see them.</summary>
    public IReadOnlyList<CellChange> Changes { get; init; } = [];

    /// <summary>The texts that were changed, as far as the reader may see them.</summary>
    public IReadOnlyList<TextChange> Texts { get; init; } = [];

    /// <summary>The files that were attached or taken off, as far as the reader may see them.</summary>
    public IReadOnlyList<AttachmentChange> Files { get; init; } = [];

    /// <summary>The reasons for a 注意 that were written, as far as the reader may see them.</summary>
    public IReadOnlyList<ReasonChange> Reasons { get; init; } = [];

    /// <summary>The places that a return asked about or a correction opened.</summary>
    public IReadOnlyList<AskedPlace> Asked { get; init; } = [];

    /// <summary>True where of several acts some entered numbers and some texts.</summary>
    public bool IsBoth { get; init; }

    /// <summary>True where something was entered, and the report moved no step.</summary>
    public bool IsEntry => Act == ReportActs.Enter.Code || Act == NarrativeActs.Enter.Code;

    /// <summary>The role they acted in, in the reader's language.</summary>
    public string RoleName => Roles.Find(Role) is { } known ? Words.Say(known.Name) : Words.Say("システム");

    /// <summary>佐藤 恵（館職員）が数値を入力, with how often where it was more than once.</summary>
    public string Sentence() => Times == 1
        ? Words.Say("{0}（{1}）が{2}", Who, RoleName, Done)
        : Words.Say("{0}（{1}）が{2}（{3} 回）", Who, RoleName, Done, Format.Number(Times));

    private string Done => IsBoth ? Words.Say("数値と文章を入力しました") : ActSentences.Of(Act);
}

/// <summary>An indicator that is one measure over another of the same breakdown: 施設稼働率.</summary>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Numerator">The code of the one measure.</param>
/// <param name="Denominator">The code of the other.</param>
/// <param name="Scale">Factor: 100 for percentages.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals shown.</param>
public sealed record RatioColumn(string Name, string Numerator, string Denominator, decimal Scale, string Unit, int Decimals);

/// <summary>A place of the form to point at.</summary>
/// <param name="Place">The code of a cell or of a measure, or the name of a block.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Block">The block it is in.</param>
public sealed record FormPlace(string Place, string Name, string Block);
