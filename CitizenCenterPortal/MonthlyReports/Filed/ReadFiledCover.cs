using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Exports;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>Reads what stands on the cover: where each report is, and a few figures of it. What was never handed in is not told, whoever reads.</summary>
public sealed class ReadFiledCover(RuleCache rules)
{
    /// <summary>The cover; null where there is no unit open in the month. Refuses by <see cref="TooManyUnitsException"/> more than a workbook holds.</summary>
    public async Task<FiledCover?> ReadAsync(Reading reading, FiledWish wish, CancellationToken stop)
    {
        var month = wish.Month;
        var top = wish.Unit is { } code ? reading.Unit(code) : reading.Caller.OrgUnitId is { } id ? reading.Tree.Find(id) : null;
        if ((wish.Unit is not null && top is null) || month > reading.Clock.ThisMonth)
        {
            return null;
        }

        var places = new BookPlaces(reading, top, new(month, month));
        var reports = await reading.Rows<MonthlyReport>().Where(report => report.Month == month && report.Reported).ToDictionaryAsync(report => report.OrgUnitId, stop);
        var counted = (from unit in reading.Units
                       let place = places.GroupOf(unit, month)
                       where place is not null && (reading.Tree.IsOpen(unit.Id, month) || reports.ContainsKey(unit.Id))
                       select (Unit: unit, Place: place)).ToList();
        if (counted.Count > YearBookQuery.MaxUnits)
        {
            throw new TooManyUnitsException(counted.Count);
        }

        var catalogue = (await rules.GetAsync(reading, stop)).Catalogue.FormOf(month.FiscalYear);
        IReadOnlyList<Measure> measures = [.. MainMeasures.Of(catalogue)];
        var amounts = await AmountsAsync(reading, catalogue, measures, month, [.. counted.Select(at => at.Unit.Id).Where(reports.ContainsKey)], stop);
        return counted.Count == 0 ? null : new(
            places.NameOfWhole(), month, counted.Aggregate(default(Coverage), (sum, at) => sum + CoverageOf(reading, reports.GetValueOrDefault(at.Unit.Id), at.Unit.Id, month)), measures,
            [
                .. from at in counted
                   group at.Unit by at.Place into place
                   let hub = reading.Tree.Find(place.Key)!
                   orderby hub.Tier, hub.Code
                   select new FiledGroup(BookPlaces.NameOf(hub), [.. place.Select(unit => new FiledCoverLine(unit, reports.GetValueOrDefault(unit.Id), [.. measures.Select(measure => amounts(unit.Id, measure))]))]),
            ]);
    }

    private static Coverage CoverageOf(Reading reading, MonthlyReport? report, int unit, ReportingMonth month)
    {
        var counted = report is null ? default : Coverage.Of(UnitMonth.Of(report, reading.Tree));
        return counted with { Expected = reading.Tree.IsOpen(unit, month) ? 1 : 0 };
    }

    private static async Task<Func<int, Measure, Amount>> AmountsAsync(Reading reading, Catalogue catalogue, IReadOnlyList<Measure> measures, ReportingMonth month, List<int> units, CancellationToken stop)
    {
        List<int> cells = [.. measures.SelectMany(measure => catalogue.CellsOf(measure.Code)).Select(cell => cell.Id)];
        var read = (await reading.Rows<Figure>().Where(figure => units.Contains(figure.OrgUnitId) && figure.Month == month && cells.Contains(figure.CellId)).ToListAsync(stop))
            .ToLookup(figure => figure.OrgUnitId, figure => figure);
        return (unit, measure) => ReadFiled.ColumnOf(catalogue, month, read[unit]).In(month).Of(measure.Code);
    }
}
