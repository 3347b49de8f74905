namespace CitizenCenterPortal.Organization.Units;

/// <summary>Where dated lines stand in a month.</summary>
public enum DatedState
{
    /// <summary>これまで.</summary>
    Over,

    /// <summary>いま.</summary>
    Now,

    /// <summary>これから.</summary>
    ToCome,
}

/// <summary>Something that holds from a month to another.</summary>
/// <param name="Name">What: the unit above, the operator; empty for an open period.</param>
/// <param name="From">The first month.</param>
/// <param name="To">The last month; null while it lasts.</param>
/// <param name="When">Where it stands this month.</param>
public sealed record DatedLine(string Name, ReportingMonth From, ReportingMonth? To, DatedState When)
{
    /// <summary>The months in words.</summary>
    public string Months => MonthWords.Span(From, To);
}

/// <summary>The past, the present and what is to come of a unit.</summary>
/// <param name="Places">Under whom it stands.</param>
/// <param name="Open">When it is open.</param>
/// <param name="Operators">Who runs it under an agreement.</param>
public sealed record UnitDates(IReadOnlyList<DatedLine> Places, IReadOnlyList<DatedLine> Open, IReadOnlyList<DatedLine> Operators)
{
    /// <summary>Those of a unit, the earliest first.</summary>
    public static UnitDates Of(OrgTree tree, OrgUnit unit, ReportingMonth now) => new(
        [.. tree.PlacementsOf(unit.Id).Select(row => Line(tree.Find(row.ParentId)?.DisplayName ?? "", row.From, row.To, now))],
        [.. tree.OpenPeriodsOf(unit.Id).Select(row => Line("", row.From, row.To, now))],
        [.. tree.AgreementsOf(unit.Id).Select(row => Line(tree.Operators.First(body => body.Id == row.OperatorId).Name, row.From, row.To, now))]);

    /// <summary>The state's word.</summary>
    public static string Say(DatedState state) => state switch
    {
        DatedState.Over => Words.Say("これまで"),
        DatedState.Now => Words.Say("いま"),
        DatedState.ToCome => Words.Say("これから"),
    };

    private static DatedLine Line(string name, ReportingMonth from, ReportingMonth? to, ReportingMonth now) =>
        new(name, from, to, from > now ? DatedState.ToCome : to < now ? DatedState.Over : DatedState.Now);
}
