using System.Globalization;
using System.Runtime.CompilerServices;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Finds stored sums that are not what the figures add up to. The way is another than that of <see cref="Totals"/> on purpose: every
/// unit's own part is added to itself and to all above it. Memory holds one month at a time.
/// </summary>
public sealed class TotalsAudit(CatalogueCache catalogues) : IVerifies
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<Problem> VerifyAsync(Reading snapshot, [EnumeratorCancellation] CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(snapshot, stop);
        foreach (var month in await MonthsAsync(snapshot, stop))
        {
            foreach (var fault in await OfAsync<Figure, UnitTotal>(snapshot, month, UnitTotal.Of, cell => catalogue.Cell(cell)?.Code ?? Number(cell), stop))
            {
                yield return fault;
            }

            foreach (var fault in await OfAsync<MonthlyReport, UnitMonth>(snapshot, month, report => UnitMonth.Of(report, snapshot.Tree), _ => "", stop))
            {
                yield return fault;
            }
        }
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
            new(reading.Tree.Find(sum.OrgUnitId)?.Code ?? Number(sum.OrgUnitId), $"{month} {nameOf(sum.CellId)}".TrimEnd()),
            new Sentence("保存されている合計 {0} は、数値を足し直した {1} と違います。", stored.Tell(), sum.Tell()));
    }

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
