namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>Which workbook of a year.</summary>
public enum WorkbookKind
{
    /// <summary>The annual evaluation report: indicators, levels, last year, and the figures they come from.</summary>
    Evaluations,

    /// <summary>The monthly figures alone.</summary>
    Reports,
}
