using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.RequiredLevels;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>The levels of the invented city: all are asked for what the catalogue says, one ward for more visitors, two centres for what suits them.</summary>
internal static class SampleLevels
{
    private static readonly (string Unit, bool Own, string Indicator, Levels Levels, string Reason)[] LastYears =
    [
        ("W2", false, "K02", new(80, 100, 120), "西川区は駅前の館が多く、利用者が増えているため、1日平均利用者数を引き上げる。"),
        ("D102", true, "K13", new(8, 10, 14), "中学校の隣にあり、学習室を夜8時まで開けているため、中高生の利用を多く求める。"),
    ];

    private static readonly (string Unit, bool Own, string Indicator, Levels Levels, string Reason)[] ThisYears =
    [
        ("D201", true, "K01", new(30, 40, 50), "ホールの改修で半年のあいだ貸し出せる部屋が減るため、稼働率の水準を下げる。"),
        ("D102", true, "K13", new(9, 12, 15), "前年度に目標を超えたため、水準を引き上げる。"),
    ];

    /// <summary>Sets those of last year, and on top of them those of this year, as a person of the city did.</summary>
    public static async Task WriteAsync(PortalDoor door, CatalogueCache catalogues, CityClock clock, CancellationToken stop)
    {
        await WriteAsync(door, catalogues, clock.ThisYear.Previous, LastYears, stop);
        await WriteAsync(door, catalogues, clock.ThisYear, ThisYears, stop);
    }

    private static async Task WriteAsync(
        PortalDoor door, CatalogueCache catalogues, FiscalYear year, (string Unit, bool Own, string Indicator, Levels Levels, string Reason)[] wanted, CancellationToken stop)
    {
        int[] units;
        await using (var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop))
        {
            units = [.. wanted.Select(row => reading.Tree.Find(row.Unit)?.Id).OfType<int>(), .. await YearSet.UnitsAsync(reading, year, stop), OrgUnit.RootId];
        }

        await using var change = await door.OpenForChangeAsync(Audit.SampleData.Build, units, stop);
        var people = await SamplePeople.ReadAsync(change, stop);
        var set = await YearSet.ReadAsync(change, year, stop);
        var staff = people.Actor("city-staff", OrgUnit.RootId);
        ActNote Note(int unit, Act act, string? reason) => new() { OrgUnitId = unit, Reason = reason, Past = (act, staff, "city-staff", change.Now) };
        var carried = set.CopyForward(await catalogues.GetAsync(change, stop));
        await change.TellAsync([.. carried.Select(unit => Note(unit, LevelActs.Carry, null))], stop);

        var there = wanted.Where(row => change.Tree.Find(row.Unit) is not null).Select(row => (change.Tree.Find(row.Unit)!.Id, row)).ToList();
        foreach (var (unit, row) in there)
        {
            set.Put(new(unit, row.Own), row.Indicator, row.Levels);
        }

        await change.CommitAsync([.. there.Select(at => Note(at.Id, LevelActs.Set, at.row.Reason))], stop);
    }
}
