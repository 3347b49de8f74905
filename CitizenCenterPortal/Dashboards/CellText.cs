using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>An indicator's value as a cell writes it: a number, 「／」, 「-」, nothing, or why there can be none.</summary>
internal static class CellText
{
    public static string Of(IndicatorCell cell, IndicatorRow row) => cell.Kind switch
    {
        ValueKind.Number => Format.Number(cell.Value, row.Decimals),
        ValueKind.NotApplicable => Format.NotApplicable,
        ValueKind.NoDenominator => Format.NoDenominator,
        ValueKind.Blank => row.Unasked ?? "",
    };

    /// <summary>The same as a cell of a table of levels, leading where the number comes from.</summary>
    public static LevelCells.Cell Cell(IndicatorCell cell, IndicatorRow row, string? href = null) => new(cell.State, Of(cell, row), cell.Partial, href);
}
