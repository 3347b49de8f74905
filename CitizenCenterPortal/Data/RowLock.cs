using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>A row that is locked must first be there.</summary>
internal static class RowLock
{
    /// <summary>Makes the rows that are missing, in the given order. Rows that are there are left alone, and nothing is read of them.</summary>
    public static async Task MakeRowsAsync<T>(PortalDb db, IReadOnlyList<int> unitIds, CancellationToken stop)
        where T : class
    {
        if (unitIds.Count == 0)
        {
            return;
        }

        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        var rows = string.Join(", ", unitIds.Select((_, place) => $"({{{place}}})"));
        var sql = $"INSERT INTO \"{table}\" (\"OrgUnitId\") VALUES {rows} ON CONFLICT DO NOTHING";
        await db.Database.ExecuteSqlRawAsync(sql, unitIds.Cast<object>(), stop);
    }
}
