using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Indicators;

/// <summary>Reads the catalogue for who looks at it.</summary>
public sealed class CatalogueView(PortalDoor door, CatalogueCache catalogues)
{
    /// <summary>The whole catalogue.</summary>
    public async Task<Catalogue> ReadAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Indicators.Read, stop);
        return await catalogues.GetAsync(reading, stop);
    }
}
