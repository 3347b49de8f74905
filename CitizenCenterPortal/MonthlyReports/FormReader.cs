using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Lays a report's figures out on the form.</summary>
internal sealed class FormReader(Catalogue catalogue, MonthlyReport report, IEnumerable<Figure> figures, IReadOnlyList<Remark> remarks)
{
    private readonly Dictionary<(ReportingMonth Month, int CellId), Figure> byCell = figures.ToDictionary(figure => (figure.Month, figure.CellId));
    private readonly HashSet<int>? open = report.Status == ReportStatus.Correcting ? catalogue.OpenIn([.. remarks.Select(remark => remark.Place)]) : null;

    /// <summary>How far each block is.</summary>
    public IReadOnlyList<BlockState> Blocks()
    {
        var waiting = Remarks().Where(remark => !remark.Changed).ToLookup(remark => remark.Block);
        return
        [
            .. catalogue.Cells.GroupBy(cell => catalogue.MeasureOf(cell).Block)
                .Select(block => new BlockState(block.Key, block.Count(cell => At(report.Month, cell)?.IsAnswered == true), block.Count(), waiting[block.Key].Count())),
        ];
    }

    /// <summary>The measures of a block; of all where it is empty.</summary>
    public IReadOnlyList<MeasureRows> Measures(string block) =>
    [
        .. catalogue.Measures.Where(measure => block.Length == 0 || measure.Block == block).Select(measure => new MeasureRows(
            measure.Code, measure.DisplayName, measure.Unit, measure.Decimals, measure.MayBeNotApplicable, measure.Definition, [.. catalogue.CellsOf(measure.Code).Select(Row)])),
    ];

    /// <summary>What is asked for, in the order of the form.</summary>
    public IReadOnlyList<RemarkLine> Remarks() =>
    [
        .. remarks.Select(remark => new RemarkLine(
                remark.Place, catalogue.PlaceName(remark.Place), catalogue.BlockOf(remark.Place), remark.Words, catalogue.VersionAt(remark.Place, Own) > remark.Version))
            .OrderBy(line => catalogue.CellsAt(line.Place) is [var first, ..] ? catalogue.Cells.ToList().IndexOf(first) : int.MaxValue),
    ];

    private IEnumerable<Figure> Own => byCell.Values.Where(figure => figure.Month == report.Month);

    private Figure? At(ReportingMonth month, Cell cell) => byCell.GetValueOrDefault((month, cell.Id));

    private CellRow Row(Cell cell) => new(
        cell.Code,
        catalogue.OptionOf(cell) is { } option ? Words.Pick(option.Name, option.NameEn) : "",
        Answer(report.Month, cell),
        At(report.Month, cell)?.Version ?? 0,
        Answer(report.Month.Previous, cell),
        Answer(report.Month.LastYear, cell),
        open?.Contains(cell.Id) ?? true);

    private CellAnswer Answer(ReportingMonth month, Cell cell) => At(month, cell) is { } figure ? new(figure.Stored, figure.NotApplicable) : default;
}
