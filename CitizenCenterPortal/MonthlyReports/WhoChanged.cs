using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Narratives;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Asks the journal who changed a cell or a text last.</summary>
public sealed class WhoChanged(PortalDoor door, CatalogueCache catalogues, PersonNames names)
{
    /// <summary>The conflicts with the person and moment of each.</summary>
    public async Task<IReadOnlyList<CellConflict>> TellAsync(int unitId, ReportingMonth month, IReadOnlyList<CellConflict> conflicts, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        var catalogue = await catalogues.GetAsync(reading, stop);
        var told = new List<CellConflict>();
        foreach (var conflict in conflicts)
        {
            var key = catalogue.Cell(conflict.Cell) is { } cell ? Figure.KeyInJournal(unitId, month, cell.Id) : ReportText.KeyInJournal(unitId, month, conflict.Cell);
            var line = await reading.Rows<JournalEntry>()
                .Where(entry => entry.OrgUnitId == unitId && entry.Month == month && entry.Detail.Contains(key))
                .OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(stop);
            told.Add(line is null ? conflict : conflict with { By = (await names.OfAsync(reading, [line.Actor], stop))[line.Actor], At = line.At });
        }

        return told;
    }
}
