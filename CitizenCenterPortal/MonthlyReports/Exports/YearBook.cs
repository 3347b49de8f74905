using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>
/// The figures of one fiscal year that a workbook is made from, read once. The sums of the whole and its groups are held; those of units are
/// laid aside and read one after another, so that many centres take no more memory than few.
/// </summary>
/// <param name="Catalogue">The form of the year.</param>
/// <param name="Year">The year.</param>
/// <param name="Months">The months that count: to date, or all of a year that is over.</param>
/// <param name="Stage">速報 or 確定.</param>
/// <param name="Units">The units, by group and then in the order of the tree; at least one.</param>
/// <param name="Whole">All of them together.</param>
/// <param name="Groups">The wards, and the city hub as 本館, which add up to the whole; none where there is but one.</param>
/// <param name="Moved">
/// What the whole holds of units that stood there and are no longer the caller's to see apart (移った館); null where there are none.
/// </param>
public sealed record YearBook(
    Catalogue Catalogue, FiscalYear Year, MonthSpan Months, Stage Stage, IReadOnlyList<BookUnit> Units, BookGroup Whole, IReadOnlyList<BookGroup> Groups, FigureColumn? Moved)
{
    /// <summary>The levels that stand for 全市, to which those of wards and centres are exceptions.</summary>
    public StandingLevels CityLevels { get; init; } = StandingLevels.OfCatalogue;

    /// <summary>The whole of the fiscal year before, each month as it stood.</summary>
    public FigureColumn Before { get => field ??= FigureColumn.Sum(Catalogue, Year.Previous.Months, Whole.Parts.Select(read => read())); init; }

    /// <summary>What was changed of the year's reports after they had been handed in.</summary>
    public CorrectionList Corrections { get; init; } = CorrectionList.None;

    /// <summary>The whole and its groups, as columns stand side by side.</summary>
    public IEnumerable<BookGroup> WholeAndGroups => Groups.Prepend(Whole);
}

/// <summary>One unit of a workbook.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="RunBy">Who ran it at the end of the year.</param>
/// <param name="TwoYears">Reads its own figures of the year and of the year before; hold them no longer than what is written of them.</param>
/// <param name="Stays">Where it stood in the year, and so to what it adds up; of most units one stay of all its months.</param>
public sealed record BookUnit(OrgUnit Unit, string RunBy, Func<FigureColumn> TwoYears, IReadOnlyList<Stay> Stays)
{
    /// <summary>What its figures are judged by.</summary>
    public StandingLevels Standing { get; init; } = StandingLevels.OfCatalogue;
}

/// <summary>The months of a year that a unit stood in one group.</summary>
/// <param name="Group">The group's code.</param>
/// <param name="Months">The months.</param>
public readonly record struct Stay(string Group, MonthSpan Months);

/// <summary>Units whose figures are added up.</summary>
/// <param name="Code">The ward hub's code, <c>W1</c>; null for the whole.</param>
/// <param name="Name">What it is called at the head of a column: 東山区.</param>
/// <param name="Figures">The figures of the year added up.</param>
/// <param name="Parts">Reads of each unit the months in which it stood there, with those of the year before.</param>
public sealed record BookGroup(string? Code, string Name, FigureColumn Figures, IReadOnlyList<Func<FigureColumn>> Parts);
