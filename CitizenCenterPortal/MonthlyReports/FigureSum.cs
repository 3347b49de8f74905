namespace CitizenCenterPortal.MonthlyReports;

/// <summary>One cell of one month summed over some units.</summary>
/// <param name="Month">The month.</param>
/// <param name="CellId">The cell.</param>
/// <param name="Stored">The sum in ten-thousandths; 該当なし counts as 0.</param>
/// <param name="Answered">Units with an answer.</param>
/// <param name="NotApplicable">Of these, units whose answer is 該当なし.</param>
public readonly record struct FigureSum(ReportingMonth Month, int CellId, long Stored, int Answered, int NotApplicable);
