using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>One line of a file, found right in itself.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Month">The month.</param>
/// <param name="CellId">The cell.</param>
/// <param name="Answer">What it says; 「消」 says nothing. Null where the line is blank and leaves the figure as it is.</param>
internal sealed record FigureLine(TableRow Row, int UnitId, ReportingMonth Month, int CellId, CellAnswer? Answer);
