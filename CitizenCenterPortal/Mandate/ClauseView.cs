using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Mandate;

/// <summary>One clause in a year: what it says, and what bears it.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Years">The years that may be chosen, the earliest first; their evidence stands side by side.</param>
/// <param name="Unit">The centre whose pieces are shown; null for all within reach.</param>
/// <param name="Kinds">The centre's pieces by kind; none for all.</param>
/// <param name="Rows">The centres by years, gaps first; of one centre its own row, none in the first HTML.</param>
/// <param name="Others">The clause before and after it in the statement; null at the ends.</param>
/// <param name="MayEdit">True where the caller writes words and thresholds.</param>
public sealed record ClauseView(
    ClauseWording Clause, FiscalYear Year, IReadOnlyList<FiscalYear> Years, OrgUnit? Unit, IReadOnlyList<EvidenceKind> Kinds, IReadOnlyList<ClauseRow> Rows, (ClauseWording? Before, ClauseWording? After) Others, bool MayEdit)
{
    /// <summary>The address of this page.</summary>
    public MandateAddress Address => new(Year, Unit: Unit?.Code, Clause: Clause.Code);
}

/// <summary>The pieces of one kind.</summary>
/// <param name="Kind">What they are called.</param>
/// <param name="Happened">Those that are counted, the newest first.</param>
/// <param name="ToCome">Those that are still to come, in the same order; in no count.</param>
public sealed record EvidenceKind(Sentence Kind, IReadOnlyList<Evidence> Happened, IReadOnlyList<Evidence> ToCome);

/// <summary>A centre's evidence for the clause over years.</summary>
/// <param name="Unit">The centre.</param>
/// <param name="Ward">The name of its ward at the end of the year; empty for a hub.</param>
/// <param name="Years">One for each year that is shown, by the threshold of that year.</param>
public sealed record ClauseRow(OrgUnit Unit, string Ward, IReadOnlyList<(Evidenced Evidence, CoverageState State)> Years);
