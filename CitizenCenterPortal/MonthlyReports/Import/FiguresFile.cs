using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>A file of figures: one line a cell, CSV or XLSX.</summary>
internal static class FiguresFile
{
    public static readonly TableColumn Unit = new("館コード", "unit");
    public static readonly TableColumn Month = new("対象月", "month");
    public static readonly TableColumn Measure = new("項目コード", "measure");
    public static readonly TableColumn Option = new("内訳", "option") { Optional = true };
    public static readonly TableColumn Value = new("値", "value");

    public static readonly TableColumn[] Columns = [Unit, Month, Measure, Option, Value];
}
