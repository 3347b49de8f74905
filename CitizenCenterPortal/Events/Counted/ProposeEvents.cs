using System.Collections.Frozen;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events.Counted;

/// <summary>Proposes what the events of the month come to, where there are any; not what somebody left uncounted.</summary>
public sealed class ProposeEvents : IProposesCells
{
    private static readonly FrozenSet<string> Known = EventCount.Cells.Select(cell => cell.Code).ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Knows(string cell) => Known.Contains(cell);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProposedCell>> ProposeAsync(Reading reading, int unitId, ReportingMonth month, CancellationToken stop = default)
    {
        if (reading.Tree.Find(unitId) is not { } unit || !reading.Tree.IsOpen(unitId, month) || await ReadCounted.ReadAsync(reading, unit, month, stop) is not { Events.Count: > 0 } counted)
        {
            return [];
        }

        var href = CountedPage.Address(unit.Code, month);
        return
        [
            .. from cell in EventCount.Cells
               where counted.Sums[cell.Code] is not null
               let events = Format.Number(counted.Events.Count(line => line.Adds.GetValueOrDefault(cell.Code) is > 0))
               select new ProposedCell(cell.Code, counted.Sums[cell.Code], cell.IsPart ? new("事業 {0}件の分だけ", events) : new("事業 {0}件", events), $"{href}#{cell.Code}") { IsPart = cell.IsPart },
        ];
    }
}
