using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Plans;

/// <summary>Makes the workbook of a year's plans against what came of them, sealed like every export.</summary>
public sealed class TakePlans(PortalDoor door, ReadPlans plans, SealBook seals, SampleData sample, CityName city)
{
    /// <summary>The workbook and its name; null for a year that is none, or a unit out of reach.</summary>
    public async Task<(FileStream Content, string Name)?> RunAsync(FiscalYear year, string? unit, CancellationToken stop = default)
    {
        await using var reading = await door.OpenSnapshotAsync(Permissions.Plans.Read, stop);
        if (await plans.ReadAsync(reading, new(year, unit), stop) is not { } view)
        {
            return null;
        }

        var owner = city.Text.Length > 0 ? city.Text : reading.Tree.Root?.DisplayName ?? "";
        var whose = view.Units.FirstOrDefault(one => one.Code == unit) ?? view.Own ?? (view.Units.Count > 0 ? view.Units[0] : null);
        var title = Words.Say("計画と実績");
        var mark = await sample.IsSampleAsync(reading.Stamps, stop) ? Words.Say("見本データ") : null;
        var file = await WorkbookFile.MakeAsync(new($"{Era.Fiscal(year)} {title}", owner, CityClock.ToCity(reading.Clock.UtcNow), mark), async writer =>
        {
            new PlanSheet(writer, view, [owner, whose?.DisplayName ?? ""], reading.Clock.UtcNow, mark).Write();
            SealSheet.Write(writer, await seals.OfWorkbookAsync(reading, writer.TakeDigest(), $"{owner} {Era.Fiscal(year)} {title} {whose?.DisplayName}", stop));
        });
        return (file, $"{title}_{Era.Fiscal(year)}_{whose?.DisplayName}_{FormatTime.FileDay(reading.Clock.UtcNow)}.xlsx");
    }
}
