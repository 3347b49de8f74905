using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CitizenCenterPortal.Data;

/// <summary>
/// The one door to the database. It opens only to a caller who holds the named permission; permission, row scope, journal
/// line and clock enter here and nowhere else. Every opening has a context of its own.
/// </summary>
public sealed class PortalDoor(PortalDatabase database, ICallerSource callers, OrgTreeCache trees, ChangeFeed feed, CityClock clock)
{
    /// <summary>Opens for reading. Refuses, by <see cref="DoorClosedException"/>, who does not hold the permission today.</summary>
    public Task<Reading> OpenForReadingAsync(string permission, CancellationToken stop = default) => OpenAsync(permission, ofOneMoment: false, stop);

    /// <summary>Opens for reading of one moment: all queries see the same, whatever is written meanwhile. For what must add up, as a workbook or a proof.</summary>
    public Task<Reading> OpenSnapshotAsync(string permission, CancellationToken stop = default) => OpenAsync(permission, ofOneMoment: true, stop);

    /// <summary>
    /// Opens a transaction for one act over units, whose journal chains are locked in the order of their ids before anything is
    /// read. Without units the act is the whole city's and goes into the root's chain. Refuses a unit that the caller does not reach.
    /// Who may not do it is refused before the locks are asked for; since a grant may end and a unit may move while they are waited for,
    /// caller and tree are those of the moment after.
    /// </summary>
    public Task<Change> OpenForChangeAsync(Act act, IReadOnlyCollection<int> units, CancellationToken stop = default) => OpenForChangeAsync(act, units, [], stop);

    /// <summary>The same, and nobody acts for the units beside them meanwhile, whether the caller reaches them or not: of these nothing is read or written by it.</summary>
    /// <param name="act">What is done.</param>
    /// <param name="units">The units whose chains carry it.</param>
    /// <param name="beside">Units whose chains are locked alone, in one order with the others.</param>
    /// <param name="stop">Stops it.</param>
    public Task<Change> OpenForChangeAsync(Act act, IReadOnlyCollection<int> units, IReadOnlyCollection<int> beside, CancellationToken stop) => OpenAsync(act, units, beside, null, stop);

    /// <summary>
    /// Opens a transaction for an act that is done at a place (<see cref="Act.AtPlace"/>), which the caller must reach, of a unit that they need not reach.
    /// The act goes into both chains. Read is what the caller sees; written is what <see cref="ITakesPlace"/> says of the place, and nothing else.
    /// </summary>
    /// <param name="act">What is done.</param>
    /// <param name="unit">The unit whose rows they are.</param>
    /// <param name="place">The unit where it takes place.</param>
    /// <param name="stop">Stops it.</param>
    public Task<Change> OpenAtPlaceAsync(Act act, int unit, int place, CancellationToken stop) =>
        act.AtPlace ? OpenAsync(act, [unit, place], [], (unit, place), stop) : throw new InvalidOperationException($"{act} is not done at a place.");

    private async Task<Change> OpenAsync(Act act, IReadOnlyCollection<int> units, IReadOnlyCollection<int> beside, (int UnitId, int PlaceId)? at, CancellationToken stop)
    {
        IReadOnlyCollection<int> reached = at is { } opened ? [opened.PlaceId] : units;
        var db = database.Create();
        IDbContextTransaction? transaction = null;
        try
        {
            await EnterAsync(db, act, reached, await DataStamps.ReadAsync(db, stop), stop);
            transaction = await database.BeginAsync(db, stop);
            int[] chains = units.Count == 0 ? [OrgUnit.RootId] : [.. units.Distinct().Order()];
            await database.HoldTreeAsync(db, act.ChangesTree, stop);
            await database.LockAsync<ChainHead>(db, [.. chains.Union(beside).Order()], stop);
            StampsOfRequest.End();
            var (stamps, caller, tree, scope) = await EnterAsync(db, act, reached, await DataStamps.ReadAnewAsync(db, stop), stop);
            db.Scope = scope;
            db.MayWrite = true;
            db.AtPlace = at;
            return new(db, database, transaction, stamps, act, caller, tree, clock, feed, chains);
        }
        catch
        {
            // A transaction that failed to get its locks must give its place in the writers' queue back.
            await (transaction?.DisposeAsync() ?? ValueTask.CompletedTask);
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>Who stands before the door, without opening it; null for nobody or without a grant valid today.</summary>
    public async Task<Caller?> CallerAsync(CancellationToken stop = default)
    {
        await using var db = database.Create();
        return await callers.FindAsync(db, await DataStamps.ReadAsync(db, stop), stop);
    }

    /// <summary>Who stands before the door with the permission. Refuses, by <see cref="DoorClosedException"/>, who does not hold it today.</summary>
    public async Task<Caller> CallerAsync(string permission, CancellationToken stop = default)
    {
        await using var reading = await OpenForReadingAsync(permission, stop);
        return reading.Caller;
    }

    /// <summary>
    /// Writes one line that the portal keeps for itself outside any act: what was looked at. Needs no permission and grants none. The
    /// chain is locked for this line alone, so that lines written at once stand one after the other.
    /// </summary>
    /// <param name="chain">The chain it goes into; no unit's.</param>
    /// <param name="line">Makes the line; gets the tree of units.</param>
    /// <param name="stop">Stops it.</param>
    public async Task RecordAsync<T>(int chain, Func<OrgTree, T> line, CancellationToken stop = default)
        where T : class, IChained
    {
        await using var db = database.Create();
        var made = line(await trees.GetAsync(db, await DataStamps.ReadAsync(db, stop), clock.ThisMonth, stop));
        await using var transaction = await database.BeginAsync(db, stop);
        db.Scope = Scope.All;
        db.MayWrite = true;
        await Journal.AppendAsync(db, database, chain, made, stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>
    /// Writes rows that the portal keeps of its own doings outside any act. Needs no permission and grants none. Who keeps something at the same
    /// moment, in whichever process, waits: what one reads here nobody else changes until it is written.
    /// </summary>
    /// <param name="keepAsync">Reads and changes the rows; what it gives back is the answer.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    public async Task<TAnswer> KeepAsync<TRow, TAnswer>(Func<DbSet<TRow>, Task<TAnswer>> keepAsync, CancellationToken stop = default)
        where TRow : class, IKept
    {
        await using var db = database.Create();
        await using var transaction = await database.BeginAsync(db, stop);
        await database.LockAsync<ChainHead>(db, [OrgUnit.RootId], stop);
        db.Scope = Scope.All;
        db.MayWrite = true;
        var answer = await keepAsync(db.Set<TRow>());
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return answer;
    }

    /// <summary>After an erasure: takes what was deleted out of the database's log too. Tells nothing and changes nothing that anybody reads.</summary>
    /// <returns>False where somebody still reads what stood before; to be tried again.</returns>
    public Task<bool> LeaveNoTraceAsync(CancellationToken stop = default) => database.LeaveNoTraceAsync(stop);

    private async Task<Reading> OpenAsync(string permission, bool ofOneMoment, CancellationToken stop)
    {
        var db = database.Create();
        try
        {
            if (ofOneMoment)
            {
                await database.BeginSnapshotAsync(db, stop);
            }

            var (stamps, caller, tree, scope) = await EnterAsync(db, permission, await (ofOneMoment ? DataStamps.ReadAnewAsync(db, stop) : DataStamps.ReadAsync(db, stop)), stop);
            db.Scope = scope;
            return new(db, stamps, caller, tree, clock);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    private async Task<(DataStamps Stamps, Caller Caller, OrgTree Tree, Scope Scope)> EnterAsync(PortalDb db, Act act, IReadOnlyCollection<int> units, DataStamps stamps, CancellationToken stop)
    {
        var entered = await EnterAsync(db, act.Permission, stamps, stop);

        // The tree is one: who may change it changes it everywhere, also somebody who reaches no figures. Only the act itself sees so far.
        entered = act.ChangesTree ? entered with { Scope = Scope.All } : entered;
        return units.All(entered.Scope.Reaches) ? entered : throw new DoorClosedException(DoorRefusal.Reach);
    }

    private async Task<(DataStamps Stamps, Caller Caller, OrgTree Tree, Scope Scope)> EnterAsync(PortalDb db, string permission, DataStamps stamps, CancellationToken stop)
    {
        var tree = await trees.GetAsync(db, stamps, clock.ThisMonth, stop);
        var caller = await callers.FindAsync(db, stamps, stop) ?? throw new DoorClosedException(DoorRefusal.NoGrant);
        return caller.May(permission)
            ? (stamps, caller, tree, Scope.Of(caller, tree, clock.ThisMonth, caller.May(SeesDrafts)) with { SeesPlans = caller.May(SeesPlans), SeesPeople = caller.May(SeesPeople) && (caller.Reach == Reach.Own || caller.PersonId is null) })
            : throw new DoorClosedException(DoorRefusal.Permission);
    }

    /// <summary>The permission to see reports that were never submitted.</summary>
    public const string SeesDrafts = "monthly-report.read-drafts";

    /// <summary>The permission to see events that were never approved.</summary>
    public const string SeesPlans = "event.read-drafts";

    /// <summary>The permission to see the people whom a unit serves; it opens nothing to who reaches more than their own unit.</summary>
    public const string SeesPeople = "event.receive";
}
