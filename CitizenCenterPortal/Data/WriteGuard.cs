using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>Query filters do not touch writes; this does. A row outside the caller's units, or one that moves between units, is refused.</summary>
internal static class WriteGuard
{
    public static void Check(PortalDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            if (!db.MayWrite)
            {
                throw new InvalidOperationException("This context was opened for reading.");
            }

            if (entry.Entity is IShare share && !db.Scope.Reaches(share.SharedBy))
            {
                throw new DoorClosedException(DoorRefusal.Reach);
            }

            if (entry.Entity is IOwned row)
            {
                if (!db.Scope.Reaches(row.OrgUnitId) && !PlaceGuard.Allows(db, entry, row))
                {
                    throw new DoorClosedException(DoorRefusal.Reach);
                }

                if (entry.State == EntityState.Modified && entry.Property(nameof(IOwned.OrgUnitId)).IsModified)
                {
                    throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} may not move to another unit.");
                }
            }
        }
    }
}
