using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.Indicators;

/// <summary>The room types that the form counts available slots by.</summary>
public sealed class RoomTypes(CatalogueCache catalogues) : IRoomTypes
{
    private const string Slots = "USE.SLOTS_AVAILABLE";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RoomType>> ReadAsync(Reading reading, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(reading, stop);
        return [.. catalogue.CellsOf(Slots).Select(catalogue.OptionOf).OfType<BreakdownOption>().Select(option => new RoomType(option.Code, Words.Pick(option.Name, option.NameEn)) { Japanese = option.Name })];
    }
}
