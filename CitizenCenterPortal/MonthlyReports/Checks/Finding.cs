using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>確認事項: what somebody should look at in a report's numbers.</summary>
/// <param name="Code">What names it within the report: the rule's code, with the option where it is of one: <c>C09[hall]</c>.</param>
/// <param name="Level">How it weighs.</param>
/// <param name="Cells">The cells of the report it concerns; it is told at the first.</param>
/// <param name="What">The sentence with its numbers.</param>
/// <param name="Numbers">Its numbers, by which a reason knows whether it is still about them.</param>
/// <param name="Mend">What would mend it; null where that is not certain.</param>
public sealed record Finding(string Code, CheckLevel Level, IReadOnlyList<Cell> Cells, Sentence What, string Numbers, Mend? Mend = null);

/// <summary>The value of one cell that mends a finding for certain.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Value">What it should be.</param>
public sealed record Mend(Cell Cell, decimal Value);

/// <summary>What stands in a cell in a month; the default where nothing does.</summary>
public delegate CellAnswer AnswerAt(ReportingMonth month, int cellId);
