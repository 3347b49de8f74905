using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>Makes the workbook of a dashboard as its address shows it: the same numbers, typed, with the seal of the moment they were read at.</summary>
public sealed class TakeDashboard(PortalDoor door, Dashboard dashboard, SealBook seals, PaperFacts paper)
{
    /// <summary>The workbook; null where the page is not there for the caller.</summary>
    public async Task<TakenWorkbook?> RunAsync(DashboardAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenSnapshotAsync(Permissions.Exports.Take, stop);
        if (await dashboard.ReadAsync(reading, address, stop) is not { } view)
        {
            return null;
        }

        var facts = await paper.OfAsync(reading, DashboardWorkbook.TitleOf(view), stop);
        var file = await WorkbookFile.MakeAsync(new($"{view.Name} {facts.Title}", facts.City, CityClock.ToCity(facts.MadeAt), facts.Mark), async writer =>
        {
            new DashboardWorkbook(writer, view, facts).Write(address);
            SealSheet.Write(writer, await seals.OfWorkbookAsync(reading, writer.TakeDigest(), $"{facts.City} {view.SpanInWords} {facts.Title} {view.Name}", stop));
        });
        return new(file, FileNames.Of(facts, view.SpanInWords, view.Name, view.Coverage));
    }
}
