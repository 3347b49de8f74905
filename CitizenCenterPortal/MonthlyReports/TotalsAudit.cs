using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Finds stored sums that are not what the figures add up to. The way is another than that of <see cref="Totals"/> on purpose: every
/// unit's own part is added to itself and to all above it. Memory holds one month at a time. Needs a reading of the whole city.
/// </summary>
public sealed class TotalsAudit(CatalogueCache catalogues)
{
    /// <summary>Months that differ are read again this often: an act that ended between two queries looks like a fault.</summary>
    private const int Readings = 3;

    /// <summary>Every sum or count that differs, with its unit, month and cell.</summary>
    public async Task<IReadOnlyList<Problem>> FindDifferencesAsync(Reading reading, CancellationToken stop = default)
    {
        var catalogue = await catalogues.GetAsync(reading, stop);
        var problems = new List<Problem>();
        foreach (var month in await MonthsAsync(reading, stop))
        {
            List<Problem> found = [];
            for (var turn = 0; turn < Readings && (turn == 0 || found.Count > 0); turn++)
            {
                found =
                [
                    .. await OfAsync<Figure, UnitTotal>(reading, month, UnitTotal.Of, cell => catalogue.Cell(cell)?.Code ?? Number(cell), stop),
                    .. await OfAsync<MonthlyReport, UnitMonth>(reading, month, UnitMonth.Of, _ => "", stop),
                ];
            }

            problems.AddRange(found);
        }

        return problems;
    }

    private static async Task<IEnumerable<ReportingMonth>> MonthsAsync(Reading reading, CancellationToken stop)
    {
        var reported = await reading.Rows<MonthlyReport>().Select(row => row.Month).Distinct().ToListAsync(stop);
        var figured = await reading.Rows<Figure>().Where(row => row.Reported).Select(row => row.Month).Distinct().ToListAsync(stop);
        var summed = await reading.Rows<UnitTotal>().Select(row => row.Month).Distinct().ToListAsync(stop);
        var counted = await reading.Rows<UnitMonth>().Select(row => row.Month).Distinct().ToListAsync(stop);
        return reported.Union(figured).Union(summed).Union(counted).Order();
    }

    private static async Task<IEnumerable<Problem>> OfAsync<TPart, TSum>(
        Reading reading, ReportingMonth month, Func<TPart, TSum> sumOf, Func<int, string> nameOf, CancellationToken stop)
        where TPart : class, IOwnedByMonth, IMayBeDraft
        where TSum : class, ISubtreeSum<TSum>
    {
        var sums = new MonthSums<TSum>(reading.Tree, month);
        await foreach (var part in reading.Rows<TPart>().Where(row => row.Month == month && row.Reported).AsAsyncEnumerable().WithCancellation(stop))
        {
            foreach (var unit in reading.Tree.AncestorsIn(part.OrgUnitId, month).Append(part.OrgUnitId))
            {
                sums.Add(unit, sumOf(part));
            }
        }

        var right = sums.Sums.ToDictionary(sum => (sum.OrgUnitId, sum.CellId));
        var wrong = new List<Problem>();
        await foreach (var stored in reading.Rows<TSum>().Where(row => row.Month == month).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!right.Remove((stored.OrgUnitId, stored.CellId), out var sum))
            {
                sum = TSum.Zero(stored.OrgUnitId, month, stored.CellId);
            }

            if (!sum.Says(stored))
            {
                wrong.Add(Differs(stored, sum));
            }
        }

        return wrong.Concat(right.Values.Where(sum => !sum.Says(TSum.Zero(sum.OrgUnitId, month, sum.CellId)))
            .Select(sum => Differs(TSum.Zero(sum.OrgUnitId, month, sum.CellId), sum)));

        Problem Differs(TSum stored, TSum sum) => new(
            new("totals", $"{reading.Tree.Find(sum.OrgUnitId)?.Code ?? Number(sum.OrgUnitId)} {month} {nameOf(sum.CellId)}".TrimEnd()),
            new Sentence("保存されている合計 {0} は、数値を足し直した {1} と違います。", stored.Tell(), sum.Tell()));
    }

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
