using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Audit.History;

/// <summary>One act as the history tells it.</summary>
/// <param name="At">Its place, with its moment.</param>
/// <param name="Units">The units it was done to; within the reader's reach and the filter.</param>
/// <param name="Month">The month it is about.</param>
/// <param name="Who">Who, as the reader may know them.</param>
/// <param name="Role">In which role.</param>
/// <param name="Sentence">What was done.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="Changes">What it changed, before and after.</param>
/// <param name="IsWithheld">True where more was changed than the reader may know.</param>
/// <param name="IsTooLong">True where more was changed than a page or a sheet can show.</param>
public sealed record HistoryAct(
    JournalCursor At,
    IReadOnlyList<OrgUnit> Units,
    ReportingMonth? Month,
    string Who,
    string Role,
    string Sentence,
    string? Reason,
    IReadOnlyList<ToldChange> Changes,
    bool IsWithheld,
    bool IsTooLong)
{
    /// <summary>So many units are named in its line; of more it says how many.</summary>
    public const int FewUnits = 3;

    /// <summary>To what it was done: the units, and the month.</summary>
    public string Where => (Units.Count <= FewUnits ? string.Join(Words.Say("、"), Units.Select(unit => unit.DisplayName)) : Words.Say("{0}館", Format.Number(Units.Count)))
        + (Month is { } month ? $"　{Words.Say("{0}分", Era.MonthAlone(month))}" : "");
}
