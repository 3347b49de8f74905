using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>The indicators of a workbook as a reader finds them: on a unit's sheet, or under a group's name in 「KPI明細」.</summary>
internal sealed class ReadKpi(byte[] workbook)
{
    private readonly IReadOnlyDictionary<string, string> cells = LibreOffice.Cells(workbook);

    /// <summary>What one indicator says, cell by cell.</summary>
    public string OfUnit(string code, string indicator) => Row(cells.Keys.Select(at => at.Split('!')[0]).First(sheet => sheet.StartsWith(code + " ", StringComparison.Ordinal)), indicator, 1);

    public string OfGroup(string name, string indicator)
    {
        var title = cells.Single(cell => cell.Key.StartsWith("KPI明細!A", StringComparison.Ordinal) && cell.Value.StartsWith(name + "　", StringComparison.Ordinal)).Key;
        return Row("KPI明細", indicator, int.Parse(title["KPI明細!A".Length..], null));
    }

    /// <summary>The same as a dashboard has it.</summary>
    public static string Of(IndicatorRow row) => string.Join(" | ",
        Plain(row.Numerator), Plain(row.Denominator),
        row.Now.Kind switch { ValueKind.NotApplicable => "／", ValueKind.NoDenominator => "-", _ => Plain(row.Now.Value) },
        row.Now.State == LevelState.None ? "" : $"{LevelSigns.Sign(row.Now.State)} {LevelSigns.Word(row.Now.State)}",
        row.Now.Value is null ? "" : Plain(row.Levels.Required),
        Plain(row.LastYear),
        row.Now.Partial ? "一部" : "");

    private string Row(string sheet, string indicator, int from)
    {
        var row = Enumerable.Range(from, 400).First(row => cells.GetValueOrDefault($"{sheet}!A{row}", "").StartsWith(indicator + " ", StringComparison.Ordinal));
        string At(string column) => cells.GetValueOrDefault($"{sheet}!{column}{row}", "");
        return string.Join(" | ",
            At("C"), At("E"), At("G"), At("K"), decimal.TryParse(At("G"), out _) ? At("H") : "", decimal.TryParse(At("L"), out _) ? At("L") : "", At("N").StartsWith("一部", StringComparison.Ordinal) ? "一部" : "");
    }

    private static string Plain(decimal? value) => value is { } number ? CitizenCenterPortal.Excel.ExactNumber.Plain(number.ToString(System.Globalization.CultureInfo.InvariantCulture), CitizenCenterPortal.Excel.ExactNumber.Typed)! : "";
}
