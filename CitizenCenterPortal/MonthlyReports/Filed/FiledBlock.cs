using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>A table of figures as the page shows it: a block of the form, or the indicators.</summary>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Rows">Its rows, written as they are read.</param>
public sealed record FiledBlock(string Name, IReadOnlyList<FiledBlockRow> Rows)
{
    /// <summary>The tables in the order of the paper.</summary>
    public static IReadOnlyList<FiledBlock> Of(FiledReport report) =>
    [
        .. from row in new FormRows(report.Catalogue, 1).Rows
           where row.Measure is not null
           group RowOf(report.LineOf(row.Measure!, row.Cell), row) by row.Measure!.Block into block
           select new FiledBlock(BlockNames.Say(block.Key), [.. block]),
        new(FiledWords.Ratios, [.. report.Catalogue.Indicators.Select(indicator => RowOf(report.RatioOf(indicator)))]),
    ];

    private static FiledBlockRow RowOf(FiledLine line, FormRow row) => new(
        line.Name.TrimStart('　'), line.Unit, Text(line.Now, line.Decimals), Text(line.Before, line.Decimals), Signed(line.Change, line.Decimals), Text(line.Year, line.Decimals),
        row.Cell is null ? "sum" : row.Cell.Option.Length > 0 ? "beneath" : null);

    private static FiledBlockRow RowOf(FiledRatio ratio) => new(
        ratio.Name, UnitNames.Say(ratio.Indicator.Unit), Text(ratio.Now), Text(ratio.Before), Signed(ratio.Change, ratio.Indicator.Decimals), Text(ratio.Year), null);

    private static string Text(Amount amount, int decimals) => Format.Cell(amount.Value, amount.IsNotApplicable, decimals);

    private static string Text(IndicatorValue value) => value.Value is { } number ? Format.Number(number, value.Indicator.Decimals) : IndicatorFormula.Mark(value.Kind);

    private static string Signed(decimal? change, int decimals) => change is { } number ? Format.WithSign(number, decimals) : "";
}

/// <summary>A row of such a table.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Now">The month.</param>
/// <param name="Before">A year before.</param>
/// <param name="Change">増減.</param>
/// <param name="Year">年度累計.</param>
/// <param name="Style">How it stands in the table.</param>
public sealed record FiledBlockRow(string Name, string Unit, string Now, string Before, string Change, string Year, string? Style);
