using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Overview.Workbook;

/// <summary>Makes the workbook of a year's events: the list, and what it comes to by formulas over it; sealed like every export.</summary>
public sealed class TakeEvents(PortalDoor door, ReadOverview overview, SealBook seals, SampleData sample, CityName city)
{
    /// <summary>The workbook and its name; null where the page is not there for the caller.</summary>
    public async Task<(FileStream Content, string Name)?> RunAsync(OverviewAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenSnapshotAsync(Permissions.Exports.Take, stop);
        if (!reading.Caller.May(Permissions.Events.Read) || await overview.FindAsync(reading, address, stop) is not { } view)
        {
            return null;
        }

        var owner = city.Text.Length > 0 ? city.Text : reading.Tree.Root?.DisplayName ?? "";
        var mark = await sample.IsSampleAsync(reading.Stamps, stop) ? Words.Say("見本データ") : null;
        var note = string.Join('　', new[] { mark, Words.Say("{0} 現在", FormatTime.FullMoment(reading.Clock.UtcNow)) }.OfType<string>());
        var themes = await reading.Rows<Theme>().OrderBy(theme => theme.Place).ToListAsync(stop);
        var title = Words.Say("事業の全体像");
        var file = await WorkbookFile.MakeAsync(new($"{view.Whose} {title}", owner, CityClock.ToCity(reading.Clock.UtcNow), mark), async writer =>
        {
            var list = new EventListSheet(writer, view, themes, reading.Tree.Find, note);
            foreach (var (by, _) in OverviewAddress.Ways)
            {
                OverviewSheet.Write(writer, view, by, list);
            }

            if (view.Map is { } map)
            {
                OfferSheet.Write(writer, map, list);
            }

            SealSheet.Write(writer, await seals.OfWorkbookAsync(reading, writer.TakeDigest(), $"{owner} {Era.Fiscal(view.Year)} {title} {view.Whose}", stop));
        });
        return (file, $"{title}_{Era.Fiscal(view.Year)}_{view.Whose}_{FormatTime.FileDay(reading.Clock.UtcNow)}.xlsx");
    }
}
