namespace CitizenCenterPortal.Mandate;

/// <summary>The clauses of a tier against its centres in a year, gaps first.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Years">The years that may be chosen, the earliest first.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Tiers">The tiers of which there are centres within reach.</param>
/// <param name="Place">The centre or hub that was asked for; null for all within reach.</param>
/// <param name="Wards">The wards that may be chosen; none where there is one alone.</param>
/// <param name="Clauses">The clauses, the one that most centres have nothing for first.</param>
/// <param name="Rows">The centres, the one with most gaps first.</param>
/// <param name="MayEdit">True where the caller writes words and thresholds.</param>
public sealed record CoverageView(
    FiscalYear Year, IReadOnlyList<FiscalYear> Years, Tier Tier, IReadOnlyList<Tier> Tiers, OrgUnit? Place, IReadOnlyList<OrgUnit> Wards, IReadOnlyList<CoveredClause> Clauses, IReadOnlyList<CoveredUnit> Rows, bool MayEdit)
{
    /// <summary>True where one centre is shown: its clauses then stand in a list with their words.</summary>
    public bool IsAlone => Rows.Count == 1;

    /// <summary>All cells without evidence.</summary>
    public int Gaps => Rows.Sum(row => row.Gaps);

    /// <summary>The address of this page.</summary>
    public MandateAddress Address => new(Year, Tier, Place?.Code);
}

/// <summary>A clause and how many centres stand in which state.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Counts">Centres by state.</param>
/// <param name="GapsBefore">Centres that had nothing for it the year before.</param>
public sealed record CoveredClause(ClauseWording Clause, IReadOnlyDictionary<CoverageState, int> Counts, int GapsBefore)
{
    /// <summary>Centres in a state.</summary>
    public int this[CoverageState state] => Counts.GetValueOrDefault(state);
}

/// <summary>A centre and its evidence for each clause.</summary>
/// <param name="Unit">The centre.</param>
/// <param name="Ward">The name of its ward at the end of the year; empty for a hub.</param>
/// <param name="Cells">One for each clause, in their order.</param>
public sealed record CoveredUnit(OrgUnit Unit, string Ward, IReadOnlyList<CoverageCell> Cells)
{
    /// <summary>Clauses that it has nothing for.</summary>
    public int Gaps => Cells.Count(cell => cell.State == CoverageState.None);

    /// <summary>Clauses that it has enough for, with what came of it.</summary>
    public int Full => Cells.Count(cell => cell.State == CoverageState.Full);
}

/// <summary>The evidence that a centre has for a clause.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Now">In the year.</param>
/// <param name="Before">In the year before.</param>
public sealed record CoverageCell(ClauseWording Clause, Evidenced Now, Evidenced Before)
{
    /// <summary>Its state, by the clause's threshold of the year.</summary>
    public CoverageState State => Clause.Threshold.Of(Now);
}
