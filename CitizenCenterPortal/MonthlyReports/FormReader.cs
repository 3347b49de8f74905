using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Lays a report's figures out on the form.</summary>
internal sealed class FormReader(Catalogue catalogue, MonthlyReport report, IEnumerable<Figure> figures, IReadOnlyList<ReportText> texts, IReadOnlyList<Remark> remarks, IReadOnlyDictionary<int, CellTouch> touches)
{
    private readonly Dictionary<(ReportingMonth Month, int CellId), Figure> byCell = figures.ToDictionary(figure => (figure.Month, figure.CellId));
    private readonly HashSet<int>? open = catalogue.OpenIn(remarks.Opened(report));

    /// <summary>How far each block is.</summary>
    public IReadOnlyList<BlockState> Blocks()
    {
        var waiting = Waiting().ToLookup(remark => remark.Block);
        return
        [
            .. catalogue.Cells.GroupBy(cell => catalogue.MeasureOf(cell).Block)
                .Select((block, index) => new BlockState(block.Key, block.Count(Answered), block.Count(), block.Count(Owed), waiting[index + 1].Count())),
        ];

        bool Answered(Cell cell) => At(report.Month, cell)?.IsAnswered == true;
        bool Owed(Cell cell) => catalogue.MeasureOf(cell).Required && !Answered(cell) && open?.Contains(cell.Id) != false;
    }

    /// <summary>The number of the first block where something is asked and not yet changed, the texts' last; 1 where nothing is.</summary>
    public int FirstAsked() => Waiting().Select(remark => remark.Block).Where(block => block > 0).DefaultIfEmpty(1).Min();

    private IEnumerable<RemarkLine> Waiting() => Remarks().Where(remark => !remark.Changed && ReportFlow.IsOpenForEntry(report.Status));

    /// <summary>The measures of a block by its number from 1; of all where it is 0.</summary>
    public IReadOnlyList<MeasureRows> Measures(int block) => [.. Of(block).Select(measure => new MeasureRows(
        measure.Code, BlockNumber(measure.Code), measure.DisplayName, UnitNames.Say(measure.Unit), measure.Decimals, measure.MayBeNotApplicable, measure.Min, measure.Max, Definition(measure), [.. catalogue.CellsOf(measure.Code).Select(Row)]))];

    /// <summary>The indicators that are one measure of the block over another of the same breakdown.</summary>
    public IReadOnlyList<RatioColumn> Ratios(int block)
    {
        var broken = Of(block).Where(measure => measure.Breakdown is not null).ToDictionary(measure => measure.Code, measure => measure.Breakdown);
        return
        [
            .. catalogue.Indicators
                .Where(ratio => broken.TryGetValue(ratio.Numerator, out var upper) && broken.TryGetValue(ratio.Denominator, out var lower) && upper == lower)
                .Select(ratio => new RatioColumn(ratio.DisplayName, ratio.Numerator, ratio.Denominator, ratio.Scale, ratio.Unit, ratio.Decimals)),
        ];
    }

    /// <summary>The blocks, the measures, the options of their breakdowns and the texts that one may point at.</summary>
    public IReadOnlyList<FormPlace> Places() =>
    [
        .. catalogue.Measures.GroupBy(measure => measure.Block).SelectMany(block => block
            .SelectMany(measure => catalogue.CellsOf(measure.Code).Select(cell => cell.Code).Prepend(measure.Code).Distinct())
            .Select(place => new FormPlace(place, catalogue.PlaceName(place), block.Key))
            .Prepend(new FormPlace(block.Key, Words.Say("「{0}」の全体", BlockNames.Say(block.Key)), block.Key))),
        .. NarrativeBlock.All.Select(text => new FormPlace(text.Code, text.DisplayName, Words.Say(NarrativeBlock.Together))),
    ];

    /// <summary>What is asked for, in the order of the form.</summary>
    public IReadOnlyList<RemarkLine> Remarks()
    {
        var order = catalogue.Cells.Select((cell, index) => (cell.Id, index)).ToDictionary(at => at.Id, at => at.index);
        return
        [
            .. remarks.OrderBy(remark => catalogue.CellsAt(remark.Place) is [var first, ..] ? order[first.Id] : int.MaxValue)
                .Select(remark => new RemarkLine(
                    remark.Place, catalogue.PlaceName(remark.Place), BlockNumber(remark.Place), remark.Words, catalogue.VersionAt(remark.Place, Own, texts) > remark.Version, CellOf(remark.Place))),
        ];
    }

    private IEnumerable<Measure> Of(int block) =>
        block == 0 ? catalogue.Measures : catalogue.Blocks.ElementAtOrDefault(block - 1) is { } name ? catalogue.Measures.Where(measure => measure.Block == name) : [];

    /// <summary>A place as a person calls it.</summary>
    public string NameOf(string place) => catalogue.PlaceName(place);

    /// <summary>The number of a place's block, from 1; the texts stand after the last block of figures.</summary>
    public int BlockNumber(string place) => NarrativeBlock.Find(place) is not null ? catalogue.Blocks.Count() + 1 : catalogue.Blocks.ToList().IndexOf(catalogue.BlockOf(place)) + 1;

    /// <summary>The code of a place's first cell or of its text; null where the form has no such place.</summary>
    public string? CellOf(string place) => catalogue.CellsAt(place) is [var cell, ..] ? cell.Code : NarrativeBlock.Find(place)?.Code;

    private IEnumerable<Figure> Own => byCell.Values.Where(figure => figure.Month == report.Month);

    private Figure? At(ReportingMonth month, Cell cell) => byCell.GetValueOrDefault((month, cell.Id));

    private CellRow Row(Cell cell) => new(
        cell.Code,
        catalogue.OptionOf(cell) is { } option ? Words.Pick(option.Name, option.NameEn) : "",
        Answer(report.Month, cell),
        At(report.Month, cell)?.Version ?? 0,
        Answer(report.Month.Previous, cell),
        Answer(report.Month.LastYear, cell),
        open?.Contains(cell.Id) ?? true,
        touches.GetValueOrDefault(cell.Id))
    {
        LastMonthNote = MeasureYears.Say(catalogue.MeasureOf(cell), report.Month.Previous.FiscalYear),
        LastYearNote = MeasureYears.Say(catalogue.MeasureOf(cell), report.Month.LastYear.FiscalYear),
    };

    /// <summary>What counts; beside a year in which it had another name, that name too.</summary>
    private string Definition(Measure measure) =>
        MeasureYears.Former(catalogue, measure.Code, report.Month.FiscalYear, report.Month.LastYear.FiscalYear) is { Length: > 0 } former ? Words.Say("{0}（{1}）", measure.DisplayDefinition, former) : measure.DisplayDefinition;

    private CellAnswer Answer(ReportingMonth month, Cell cell) => At(month, cell) is { } figure ? new(figure.Stored, figure.NotApplicable) : default;
}
