using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Narratives;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Asks the journal who wrote in a cell or a text last: not who submitted it, said something about it or asked for it.</summary>
public sealed class WhoChanged(PortalDoor door, CatalogueCache catalogues, PersonNames names)
{
    /// <summary>Most acts that are looked back for it; a conflict without a name is answered as well.</summary>
    private const int Most = 1000;

    /// <summary>The conflicts with the person and moment of each, in two commands however many there are.</summary>
    public async Task<IReadOnlyList<CellConflict>> TellAsync(int unitId, ReportingMonth month, IReadOnlyList<CellConflict> conflicts, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        var catalogue = await catalogues.GetAsync(reading, stop);
        var wanted = conflicts.Select(conflict => conflict.Cell).ToHashSet();
        var found = new Dictionary<string, (string Actor, DateTime At)>();
        var acts = ReportMovement.Acts;
        var lines = reading.Rows<JournalEntry>().Where(entry => entry.OrgUnitId == unitId && entry.Month == month && acts.Contains(entry.Act))
            .OrderByDescending(entry => entry.Sequence).Take(Most).Select(entry => new { entry.Actor, entry.At, entry.Detail });
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(stop))
        {
            List<ToldRow> rows = [.. ToldRow.Read(line.Detail)];
            var written = CellChange.Read(catalogue, rows).Select(change => catalogue.Cell(change.Cell)!.Code).Concat(TextChange.Read(rows).Select(change => change.Block));
            foreach (var place in written.Where(wanted.Remove))
            {
                found[place] = (line.Actor, line.At);
            }

            if (wanted.Count == 0)
            {
                break;
            }
        }

        var who = await names.OfAsync(reading, found.Values.Select(at => at.Actor), stop);
        return [.. conflicts.Select(conflict => found.TryGetValue(conflict.Cell, out var last) ? conflict with { By = who[last.Actor], At = last.At } : conflict)];
    }
}
