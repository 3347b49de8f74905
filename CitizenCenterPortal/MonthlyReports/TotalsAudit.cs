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
        var months = (await MonthsAsync(snapshot, stop)).ToLookup(row => ReportingMonth.IsOne(row.Month));
        foreach (var (of, number) in months[false])
        {
            yield return new(new(of, Number(number)), "この月の行は、ポータルが書いたものではありません。そのような月はありません。");
        }

        foreach (var month in months[true].Select(row => new ReportingMonth(row.Month)).Distinct().Order())
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

    private static async Task<IEnumerable<(string Of, int Month)>> MonthsAsync(Reading reading, CancellationToken stop) =>
    [
        .. await MonthsAsync(reading.Rows<MonthlyReport>(), stop), .. await MonthsAsync(reading.Rows<Figure>().Where(row => row.Reported), stop),
        .. await MonthsAsync(reading.Rows<UnitTotal>(), stop), .. await MonthsAsync(reading.Rows<UnitMonth>(), stop),
    ];

    private static async Task<IEnumerable<(string Of, int Month)>> MonthsAsync<T>(IQueryable<T> rows, CancellationToken stop)
        where T : IOwnedByMonth => (await rows.Select(row => (int)row.Month).Distinct().ToListAsync(stop)).Select(month => (typeof(T).Name, month));

    private static async Task<IEnumerable<Problem>> OfAsync<TPart, TSum>(
        Reading reading, ReportingMonth month, Func<TPart, TSum> sumOf, Func<int, string> nameOf, CancellationToken stop)
        where TPart : class, IOwnedByMonth, IMayBeDraft
        where TSum : class, ISubtreeSum<TSum>
    {
        var sums = new MonthSums<TSum>(reading.Tree, month);
        await foreach (var (part, fault) in reading.Rows<TPart>().Where(row => row.Month == month && row.Reported).ReadEachAsync(stop))
        {
            if (part is null)
            {
                return [Unread<TPart>(month, fault)];
            }

            foreach (var unit in reading.Tree.AncestorsIn(part.OrgUnitId, month).Append(part.OrgUnitId))
            {
                sums.Add(unit, sumOf(part));
            }
        }

        var right = sums.Sums.ToDictionary(sum => (sum.OrgUnitId, sum.CellId));
        var wrong = new List<Problem>();
        await foreach (var (stored, fault) in reading.Rows<TSum>().Where(row => row.Month == month).ReadEachAsync(stop))
        {
            if (stored is null)
            {
                wrong.Add(Unread<TSum>(month, fault));
                continue;
            }

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

    /// <summary>Sums that lack a part say nothing.</summary>
    private static Problem Unread<T>(ReportingMonth month, string? fault) =>
        new(new(typeof(T).Name, $"{month}"), new Sentence("読めない行があるため、この月の合計は確かめられません。({0})", fault ?? ""));

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
