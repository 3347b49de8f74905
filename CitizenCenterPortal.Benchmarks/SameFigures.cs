using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>A reported number of the city, as a plain table has it.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Ward">The code of the hub it stands under in that month; its own where it stands under none.</param>
/// <param name="Month">The month's first day.</param>
/// <param name="Cell">Measure and option.</param>
/// <param name="Value">The number.</param>
internal sealed record SameFigure(string Unit, string Ward, DateOnly Month, string Cell, decimal Value);

/// <summary>The figures of the portal's city, to be given to another platform.</summary>
internal static class SameFigures
{
    public static async Task<IReadOnlyList<SameFigure>> ReadAsync(IServiceProvider services)
    {
        await using var operation = services.CreateOperationScope();
        await using var reading = await operation.ServiceProvider.GetRequiredService<PortalDoor>().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var catalogue = await services.GetRequiredService<CatalogueCache>().GetAsync(reading);
        var units = reading.Tree.Units.ToDictionary(unit => unit.Id);
        var rows = await reading.Rows<Figure>().Where(figure => figure.Reported && figure.Stored != null).ToListAsync();
        return [.. rows.Select(row => new SameFigure(units[row.OrgUnitId].Code, WardOf(units, units[row.OrgUnitId]), row.Month.FirstDay, catalogue.Cell(row.CellId)!.Code, row.Value!.Value))];
    }

    private static string WardOf(Dictionary<int, OrgUnit> units, OrgUnit unit) => unit.Tier == Tier.District && unit.ParentId is { } hub ? units[hub].Code : unit.Code;
}
