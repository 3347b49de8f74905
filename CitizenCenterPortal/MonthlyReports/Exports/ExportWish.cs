namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>What somebody asks to take away.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Stage">速報 or 確定.</param>
/// <param name="Unit">The code of the unit whose subtree it is limited to; null for all that the caller reaches.</param>
public sealed record ExportWish(FiscalYear Year, Stage Stage, string? Unit);
