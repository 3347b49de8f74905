using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.MonthlyReports.Filed;
using CitizenCenterPortal.Tests.Exports;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports.Filed;

/// <summary>Reports as somebody of the city takes them away to be filed.</summary>
internal static class FiledBooks
{
    /// <summary>The workbook; null where there is none for whom the door stands open to.</summary>
    public static async Task<byte[]?> TakeAsync(TestDatabase database, PortalDoor door, string? unit, ReportingMonth month, bool beneath = false)
    {
        var rules = new RuleCache(new CatalogueCache());
        var take = new TakeFiled(door, Reader(door, rules), new(rules), rules, new SealBook(door, database.Portal, Workbooks.Key), Workbooks.PaperOf(database));
        if (await take.RunAsync(new(unit, month, beneath)) is not { } taken)
        {
            return null;
        }

        await using var content = taken.Content;
        using var held = new MemoryStream();
        await content.CopyToAsync(held);
        return held.ToArray();
    }

    /// <summary>What reads a report for its page.</summary>
    public static ReadFiled Reader(PortalDoor door, RuleCache? rules = null) =>
        new(door, rules ?? new(new CatalogueCache()), new([]), new ReadCorrections(new PersonNames(new PersonVault(new(new byte[32])))));

    /// <summary>The door of somebody of the small city.</summary>
    public static PortalDoor As(TestDatabase database, string role, string at) => database.DoorOf(SmallCity.Caller(role, at), CommandDoor.Today);
}
