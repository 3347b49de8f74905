using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CitizenCenterPortal.Data;

/// <summary>
/// What may be written of a unit's rows by an act that is done at a place (<see cref="ITakesPlace"/>): of what takes place there, and of its whole, the
/// columns that the place writes; of its parts all. Whatever else a room tried to write is refused as if the place were none.
/// </summary>
internal static class PlaceGuard
{
    /// <summary>True for a row of the unit that the place may write as it is changed.</summary>
    public static bool Allows(PortalDb db, EntityEntry entry, IOwned row)
    {
        if (db.AtPlace is not { } opened || row.OrgUnitId != opened.UnitId)
        {
            return false;
        }

        List<EntityEntry> there = [.. db.ChangeTracker.Entries().Where(other => other.Entity is ITakesPlace place && place.OrgUnitId == opened.UnitId && StaysAt(other, opened.PlaceId))];
        return there.Exists(other => other.Entity == entry.Entity) || there.Exists(other => IsPartOf(other, entry)) ? IsOfPlace(entry) : there.Exists(other => IsPartOf(entry, other));
    }

    /// <summary>True for what was at the place before the act, and is still.</summary>
    private static bool StaysAt(EntityEntry entry, int place) =>
        entry.State is EntityState.Unchanged or EntityState.Modified && entry.Property(nameof(ITakesPlace.PlaceUnitId)) is { IsModified: false } at && Equals(at.OriginalValue, place);

    private static bool IsOfPlace(EntityEntry entry) =>
        entry.State == EntityState.Modified && entry.Properties.All(property => !property.IsModified || property.Metadata.PropertyInfo?.IsDefined(typeof(WrittenAtPlaceAttribute), inherit: false) == true);

    /// <summary>True where one row is declared a part of another's kind, and names this one.</summary>
    private static bool IsPartOf(EntityEntry part, EntityEntry whole) =>
        part.Metadata.ClrType.GetInterfaces().Any(kind => kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(IPartOf<>) && kind.GenericTypeArguments[0] == whole.Metadata.ClrType)
        && part.Metadata.GetForeignKeys().Single(key => key.PrincipalEntityType == whole.Metadata) is var reference
        && reference.Properties.Zip(reference.PrincipalKey.Properties).All(pair => Equals(part.Property(pair.First.Name).CurrentValue, whole.Property(pair.Second.Name).CurrentValue));
}
