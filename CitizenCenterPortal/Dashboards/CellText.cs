using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>An indicator's value as a cell writes it: a number, 「／」, 「-」, or nothing.</summary>
internal static class CellText
{
    public static string Of(IndicatorCell cell, IndicatorRow row) => cell.Kind switch
    {
        ValueKind.Number => Format.Number(cell.Value, row.Decimals),
        ValueKind.NotApplicable => Format.NotApplicable,
        ValueKind.NoDenominator => Format.NoDenominator,
        ValueKind.Blank => "",
    };
}
