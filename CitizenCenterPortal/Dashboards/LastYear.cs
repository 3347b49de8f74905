using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// Compares with last year, month by month, the units that reported in both. Where all did, the totals stand as they are; else the
/// figures of the few that did not are taken out, or those of the few that did are added up: two commands at most.
/// </summary>
internal static class LastYear
{
    /// <summary>The pair of a dashboard's whole.</summary>
    public static async Task<YearPair> ReadAsync(Reading reading, DashboardSubject subject, DashboardColumns columns, MonthSpan span, Stage stage, CancellationToken stop)
    {
        if (subject.Unit is not { } unit || subject.Own)
        {
            return OfSingleUnits(columns.Whole.Catalogue, columns.Parts.Count == 0 ? [columns.Whole] : columns.Parts.Select(part => part.Figures), span);
        }

        var months = span.Months.Where(month => Counted(columns.Whole, month, stage) > 0 && Counted(columns.Whole, month.LastYear, stage) > 0).ToLookup(month => IsEven(reading.Tree, unit.Id, columns.Whole, month, stage));
        var reported = await ReportedAsync(reading, unit.Id, [.. months[false]], stage, stop);
        List<MonthMatch> matches =
        [
            .. months[true].Select(month => MonthMatch.Even(month, Counted(columns.Whole, month, stage))),
            .. months[false].Select(month => MonthMatch.Uneven(
                month, reported(month), reported(month.LastYear), Units(reading.Tree, unit.Id, month).All(beneath => reading.Scope.Reaches(beneath)))),
        ];
        var corrections = await SumsAsync(reading, [.. matches.SelectMany(match => match.Corrections)], stage, stop);
        return new(Side(span, month => month), Side(span.LastYear, month => month.AddMonths(12)), matches.Sum(match => match.Compared));

        FigureColumn Side(MonthSpan side, Func<ReportingMonth, ReportingMonth> thisYear)
        {
            var matched = matches.ToDictionary(match => match.Month);
            var totals = columns.Whole.Over(side).Where(month => matched.TryGetValue(thisYear(month), out var match) && match.FromTotals);
            var corrected = corrections.ToLookup(sum => side.Contains(sum.Month) && matched[thisYear(sum.Month)].FromTotals);
            return FigureColumn.Sum(totals.Catalogue, side, [totals.Less(Column(corrected[true])), Column(corrected[false])]);

            FigureColumn Column(IEnumerable<FigureSum> sums) => new(totals.Catalogue, side, sums, _ => default);
        }
    }

    /// <summary>
    /// Columns that stand for one unit each are there or not. A report counts at the column's stage; one that is being corrected still counts as it
    /// was confirmed.
    /// </summary>
    /// <param name="catalogue">The form.</param>
    /// <param name="units">The units' columns over both years, each let go before the next is asked for.</param>
    /// <param name="span">This year's months.</param>
    public static YearPair OfSingleUnits(Catalogue catalogue, IEnumerable<FigureColumn> units, MonthSpan span)
    {
        var compared = 0;
        var all = FigureColumn.Sum(catalogue, new(span.From.LastYear, span.To), units.Select(InBoth));
        return new(all.Over(span), all.Over(span.LastYear), compared);

        FigureColumn InBoth(FigureColumn unit)
        {
            var months = span.Months.Where(month => !unit.IsBlankIn(month) && !unit.IsBlankIn(month.LastYear)).ToHashSet();
            compared += months.Count;
            return unit.Where(month => months.Contains(span.Contains(month) ? month : month.AddMonths(12)));
        }
    }

    private static int Counted(FigureColumn column, ReportingMonth month, Stage stage) => column.CoverageIn(month).Counted(stage);

    /// <summary>True where the same units were asked in both years and all of them answered.</summary>
    private static bool IsEven(OrgTree tree, int unit, FigureColumn whole, ReportingMonth month, Stage stage) =>
        whole.CoverageIn(month) is var now && whole.CoverageIn(month.LastYear) is var before
        && now.Counted(stage) == now.Expected && before.Counted(stage) == before.Expected && now.Expected == before.Expected
        && tree.OpenIn(unit, month).SetEquals(tree.OpenIn(unit, month.LastYear));

    private static IEnumerable<int> Units(OrgTree tree, int unit, ReportingMonth month) => tree.SubtreeIn(unit, month).Union(tree.SubtreeIn(unit, month.LastYear));

    /// <summary>Which units beneath reported, of months that are not even.</summary>
    private static async Task<Func<ReportingMonth, IReadOnlySet<int>>> ReportedAsync(Reading reading, int unit, IReadOnlyList<ReportingMonth> uneven, Stage stage, CancellationToken stop)
    {
        List<ReportingMonth> months = [.. uneven, .. uneven.Select(month => month.LastYear)];
        var reports = months.Count == 0 ? [] : await reading.Rows<MonthlyReport>()
            .Where(report => months.Contains(report.Month) && report.Reported && (stage == Stage.Provisional || report.ConfirmedAt != null))
            .Select(report => new { report.OrgUnitId, report.Month }).ToListAsync(stop);
        var byMonth = reports.ToLookup(report => report.Month, report => report.OrgUnitId);
        return month => reading.Tree.SubtreeIn(unit, month).Intersect(byMonth[month]).ToHashSet();
    }

    private static async Task<List<FigureSum>> SumsAsync(Reading reading, HashSet<(int UnitId, ReportingMonth Month)> wanted, Stage stage, CancellationToken stop)
    {
        if (wanted.Count == 0)
        {
            return [];
        }

        var (units, months) = (wanted.Select(at => at.UnitId).Distinct().ToList(), wanted.Select(at => at.Month).Distinct().ToList());
        var figures = await reading.Rows<Figure>().Where(figure => units.Contains(figure.OrgUnitId) && months.Contains(figure.Month) && figure.Reported).ToListAsync(stop);
        return [.. figures.Where(figure => wanted.Contains((figure.OrgUnitId, figure.Month))).Select(figure => UnitTotal.Of(figure).At(stage))];
    }
}
