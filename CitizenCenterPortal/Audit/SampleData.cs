using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Audit;

/// <summary>Knows whether the data is the invented city's, so that every page and workbook can say 「見本データ」. The journal says it: no setting can unsay it.</summary>
public sealed class SampleData(IServiceProvider services)
{
    /// <summary>The invented city is built; its line in the root's chain is what marks the data as 見本データ.</summary>
    public static readonly Act Build = new("sample-city.build", Permissions.Operation.Run, "見本の市を作る", "見本の市を作りました", ChangesTree: true);

    private (long Stamp, bool IsSample) kept = (-1, false);

    /// <summary>True for the invented city. Costs no query while the tree of units stands.</summary>
    public async ValueTask<bool> IsSampleAsync(DataStamps stamps, CancellationToken stop = default)
    {
        var now = kept;
        if (!now.IsSample && now.Stamp != stamps.Organization)
        {
            await using var operation = services.CreateOperationScope();
            await using var reading = await operation.ServiceProvider.GetRequiredService<PortalDoor>().OpenForReadingAsync(Permissions.Audit.Read, stop);
            kept = now = (stamps.Organization, await reading.Rows<JournalEntry>().AnyAsync(line => line.OrgUnitId == OrgUnit.RootId && line.Act == Build.Code, stop));
        }

        return now.IsSample;
    }
}
