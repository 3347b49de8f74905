using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Figures as evidence for the clauses that the catalogue says their measure serves (<see cref="Measure.Clauses"/>): a measure of a unit's own
/// reports with more than 0 in a month of the year is one piece. A draft never submitted is none. Strong is one of which a month is confirmed.
/// </summary>
public sealed class FigureEvidence(CatalogueCache catalogues) : IOffersEvidence
{
    private const int YearDigits = 100;

    /// <inheritdoc/>
    public Sentence Kind => "報告の数値";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EvidenceCount>> CountAsync(Reading reading, FiscalYear first, FiscalYear last, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(reading, stop);
        var (from, to, april) = (first.First, last.Last, first.First.Month);
        var (units, cells) = (reading.Units.Select(unit => unit.Id).ToList(), catalogue.Cells.Where(cell => catalogue.MeasureOf(cell).Clauses.Length > 0).Select(cell => cell.Id).ToList());
        var rows = await reading.Rows<Figure>()
            .Where(row => units.Contains(row.OrgUnitId) && row.Month >= from && row.Month <= to && row.Reported && row.Stored > 0 && cells.Contains(row.CellId))
            .GroupBy(row => new { row.OrgUnitId, row.CellId, Year = ((int)row.Month - april) / YearDigits })
            .Select(group => new { group.Key.OrgUnitId, group.Key.CellId, group.Key.Year, Confirmed = group.Max(row => row.StoredConfirmed ?? 0) > 0 }).ToListAsync(stop);
        return
        [
            .. from row in rows
               group row by (row.Year, row.OrgUnitId, catalogue.Cell(row.CellId)!.Measure) into piece
               from clause in Codes.Split(catalogue.Measure(piece.Key.Measure)!.Clauses)
               group piece.Any(row => row.Confirmed) by (piece.Key.Year, piece.Key.OrgUnitId, clause) into cell
               select new EvidenceCount(new(cell.Key.Year), cell.Key.OrgUnitId, cell.Key.clause, cell.Count(), cell.Count(confirmed => confirmed)),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Evidence>> ListAsync(Reading reading, FiscalYear year, int unitId, string clause, CancellationToken stop)
    {
        var (catalogue, unit) = (await catalogues.GetAsync(reading, stop), reading.Tree.Find(unitId));
        var (from, to, cells) = (year.First, year.Last, catalogue.Cells.Where(cell => Codes.Split(catalogue.MeasureOf(cell).Clauses).Contains(clause)).Select(cell => cell.Id).ToList());
        var rows = await reading.Rows<Figure>()
            .Where(row => row.OrgUnitId == unitId && row.Month >= from && row.Month <= to && row.Reported && row.Stored > 0 && cells.Contains(row.CellId)).ToListAsync(stop);
        var form = catalogue.FormOf(year);
        return unit is null ? [] :
        [
            .. rows.GroupBy(row => catalogue.Cell(row.CellId)!.Measure).Select(piece => Piece(form, unit, form.Measure(piece.Key) ?? catalogue.Measure(piece.Key)!, [.. piece]))
                .OrderByDescending(piece => piece.Month).ThenBy(piece => piece.Href, StringComparer.Ordinal),
        ];
    }

    private static Evidence Piece(Catalogue form, OrgUnit unit, Measure measure, IReadOnlyList<Figure> figures)
    {
        var months = figures.GroupBy(row => row.Month).OrderBy(month => month.Key).ToList();
        var (last, confirmed) = (months[^1].Key, months.Count(month => month.Any(row => row.StoredConfirmed > 0)));
        var href = $"/reports/{unit.Code}/{last}?block={form.Blocks.ToList().IndexOf(measure.Block) + 1}#c-{Uri.EscapeDataString(form.Whole.Cell(figures.First(row => row.Month == last).CellId)!.Code)}";
        return new(new Sentence("{0} {1}", measure.DisplayName, Format.WithUnit(Rolled(measure, [.. months.Select(Sum)]), measure.Decimals, UnitNames.Say(measure.Unit))), last, new Sentence("提出{0}か月、うち確定{1}か月", months.Count, confirmed), href, confirmed > 0);

        static decimal Sum(IEnumerable<Figure> month) => month.Sum(row => row.Value ?? 0);
    }

    /// <summary>Over the months by the measure's own rule.</summary>
    private static decimal Rolled(Measure measure, IReadOnlyList<decimal> months) => measure.OverTime switch
    {
        RollUp.Sum => months.Sum(),
        RollUp.Last => months[^1],
        RollUp.Average => months.Average(),
    };
}
