using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>A row that is locked must first be there.</summary>
internal static class RowLock
{
    public static async Task MakeRowsAsync<T>(PortalDb db, IReadOnlyList<int> unitIds, CancellationToken stop)
        where T : class
    {
        var there = await db.Set<T>().IgnoreQueryFilters().Where(row => unitIds.Contains(EF.Property<int>(row, "OrgUnitId")))
            .Select(row => EF.Property<int>(row, "OrgUnitId")).ToListAsync(stop);
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        var sql = $"INSERT INTO \"{table}\" (\"OrgUnitId\") VALUES ({{0}}) ON CONFLICT DO NOTHING";
        foreach (var unitId in unitIds.Except(there))
        {
            await db.Database.ExecuteSqlRawAsync(sql, [unitId], stop);
        }
    }
}
