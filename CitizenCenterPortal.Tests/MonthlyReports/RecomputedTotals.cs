using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What the totals must be, added up from the figures alone, without the code under test.</summary>
internal static class RecomputedTotals
{
    /// <summary>Every stored total and count equals the sum over the subtree's own figures and reports, and none is missing.</summary>
    public static async Task ShouldHoldAsync(ReportingCity city)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var figures = await reading.Rows<Figure>().ToListAsync();
        var reports = await reading.Rows<MonthlyReport>().ToListAsync();
        var expected = new List<string>();
        foreach (var unit in reading.Tree.Units)
        {
            foreach (var month in reports.Select(report => report.Month).Union(figures.Select(figure => figure.Month)))
            {
                var beneath = reading.Tree.Units.Where(other => Stands(reading.Tree, other.Id, unit.Id, month)).Select(other => other.Id).ToList();
                expected.AddRange(figures.Where(figure => figure.Month == month && beneath.Contains(figure.OrgUnitId) && figure.Reported).GroupBy(figure => figure.CellId)
                    .Select(cell => Row(
                        unit.Id, month, cell.Key, cell.Sum(figure => figure.Stored ?? 0), cell.Count(figure => figure.IsAnswered), cell.Count(figure => figure.NotApplicable),
                        cell.Sum(figure => figure.StoredConfirmed ?? 0), cell.Count(figure => figure.IsConfirmed), cell.Count(figure => figure.ConfirmedNotApplicable))));
                var counted = reports.Where(report => report.Month == month && beneath.Contains(report.OrgUnitId) && reading.Tree.IsOpen(report.OrgUnitId, month)).ToList();
                expected.Add($"{unit.Id} {month} all {counted.Count(report => report.Reported)} {counted.Count(report => report.Status == ReportStatus.Confirmed)} {counted.Count(report => report.ConfirmedAt is not null)}");
            }
        }

        var stored = (await reading.Rows<UnitTotal>().ToListAsync())
            .Select(total => Row(total.OrgUnitId, total.Month, total.CellId, total.Stored, total.Answered, total.NotApplicable, total.StoredConfirmed, total.AnsweredConfirmed, total.NotApplicableConfirmed))
            .Concat((await reading.Rows<UnitMonth>().ToListAsync()).Select(month => $"{month.OrgUnitId} {month.Month} all {month.Reported} {month.Confirmed} {month.EverConfirmed}"));
        Counting(stored).ShouldBe(Counting(expected));
        (await new TotalsAudit(city.Catalogues).VerifyAsync(reading, default).ToListAsync()).ShouldBeEmpty();
    }

    private static bool Stands(OrgTree tree, int unit, int beneath, ReportingMonth month)
    {
        for (int? at = unit; at is not null; at = tree.ParentIn(at.Value, month))
        {
            if (at == beneath)
            {
                return true;
            }
        }

        return false;
    }

    private static string Row(params object[] numbers) => string.Join(' ', numbers);

    /// <summary>A row of nothing says as much as none.</summary>
    private static List<string> Counting(IEnumerable<string> rows) => [.. rows.Where(row => !row.EndsWith(" 0 0 0 0 0 0", StringComparison.Ordinal) && !row.EndsWith(" all 0 0 0", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
