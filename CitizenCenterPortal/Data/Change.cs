using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CitizenCenterPortal.Data;

/// <summary>
/// An opening for one act: a transaction whose chains are locked. <see cref="CommitAsync(ActNote, CancellationToken)"/> writes the
/// rows, the journal line of every touched unit and the new chain heads together; disposing without it writes nothing.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "The word of the house.")]
public sealed class Change : IAsyncDisposable
{
    private readonly PortalDb db;
    private readonly PortalDatabase database;
    private readonly IDbContextTransaction transaction;
    private readonly ChangeFeed feed;
    private readonly ChangeDetail detail;

    internal Change(PortalDb db, PortalDatabase database, IDbContextTransaction transaction, DataStamps stamps, Act act, Caller caller, OrgTree tree, CityClock clock, ChangeFeed feed, IReadOnlyList<int> chains)
    {
        this.db = db;
        this.database = database;
        this.transaction = transaction;
        this.feed = feed;
        detail = new(db);
        Stamps = stamps;
        Act = act;
        Caller = caller;
        Tree = tree;
        Clock = clock;
        Chains = chains;
        Now = clock.UtcNow;
    }

    /// <summary>The versions of what may be kept in memory.</summary>
    public DataStamps Stamps { get; }

    /// <summary>What is done.</summary>
    public Act Act { get; }

    /// <summary>Who does it.</summary>
    public Caller Caller { get; }

    /// <summary>The tree of units as it was before the act; as the act makes it after <see cref="ReadTreeAsync"/>.</summary>
    public OrgTree Tree { get; private set; }

    /// <summary>The city's clock.</summary>
    public CityClock Clock { get; }

    /// <summary>The moment of the act, UTC.</summary>
    public DateTime Now { get; }

    /// <summary>What is reached.</summary>
    public Scope Scope => db.Scope;

    /// <summary>The same opening as who only reads has it. It lives as long as the change, and is not to be disposed.</summary>
    public Reading Reading => new(db, Stamps, Caller, Tree, Clock);

    /// <summary>The units whose chains carry the act, by id.</summary>
    public IReadOnlyList<int> Chains { get; }

    /// <summary>The rows of an entity that the caller reaches, tracked: what is changed on them is written at the commit.</summary>
    public DbSet<T> Rows<T>()
        where T : class => db.Set<T>();

    /// <summary>
    /// All rows of an entity that follows from others (totals), whoever calls: a centre's submit must add to its ward's total
    /// without being let into its ward.
    /// </summary>
    public IQueryable<T> Derived<T>()
        where T : class, IBookkeeping => db.Set<T>().IgnoreQueryFilters(ScopeConvention.OfReach).AsNoTracking();

    /// <summary>
    /// True where a row of any unit is so, also of a plan that was never approved or a report that was never handed in, whoever calls: what is taken away may be what a row out of reach
    /// hangs on. It tells that there is one, and nothing of it.
    /// </summary>
    public Task<bool> AnywhereAsync<T>(Expression<Func<T, bool>> isSo, CancellationToken stop)
        where T : class, IOwned => db.Set<T>().IgnoreQueryFilters([.. ScopeConvention.OfReach, ScopeConvention.PlanFilter, ScopeConvention.DraftFilter]).AnyAsync(isSo, stop);

    /// <summary>
    /// The rows of one month of the units that stand above the change's own in that month, whoever calls. For totals alone: a ward's sum is
    /// made of its own figures too, and only the sum may leave.
    /// </summary>
    public IQueryable<T> RowsAbove<T>(ReportingMonth month)
        where T : class, ISummedUp
    {
        var above = Chains.SelectMany(unit => Tree.AncestorsIn(unit, month)).Distinct().ToList();
        return db.Set<T>().IgnoreQueryFilters(ScopeConvention.OfReach).AsNoTracking().Where(row => row.Month == month && above.Contains(row.OrgUnitId));
    }

    /// <summary>Writes many rows, new or over their keys, with what stood before for the journal. Refuses units that are not the change's.</summary>
    /// <param name="rows">Each row as it stood (null where there was none) and as it shall stand.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    public async Task UpsertAsync<T>(IReadOnlyCollection<(T? Before, T After)> rows, CancellationToken stop)
        where T : class, IOwned
    {
        await WriteAsync([.. rows.Select(row => row.After)], stop);
        detail.Add(rows);
    }

    /// <summary>
    /// Writes many rows that the notes of the commit tell in details of their own, which can so be made before anything is locked. A row
    /// that no note tells is found by the verification. Refuses units that are not the change's.
    /// </summary>
    public Task UpsertToldAsync<T>(IReadOnlyCollection<T> rows, CancellationToken stop)
        where T : class, IOwned
    {
        detail.Raise<T>();
        return WriteAsync(rows, stop);
    }

    /// <summary>An empty detail for a line of a history that is written afterwards.</summary>
    public ChangeDetail NewDetail() => new(db);

    /// <summary>Writes rows that follow from others (totals); they are not journaled.</summary>
    public async Task UpsertDerivedAsync<T>(IReadOnlyCollection<T> rows, CancellationToken stop)
        where T : class, IBookkeeping
    {
        await SaveAsync(stop);
        await database.UpsertAsync(db, rows, stop);
    }

    /// <summary>Locks rows keyed by their unit, in the given order, until the act ends.</summary>
    public Task LockAsync<T>(IReadOnlyList<int> unitIds, CancellationToken stop)
        where T : class, IBookkeeping => database.LockAsync<T>(db, unitIds, stop);

    /// <summary>
    /// Holds a row until the act ends, so that what is hung on it does not hang in the air: nobody takes it away meanwhile. Who takes it away holds it
    /// alone, and asks afterwards what hangs on it; who hangs something on it asks afterwards whether it is still there.
    /// </summary>
    public Task HoldAsync<T>(int unitId, int number, bool alone, CancellationToken stop)
        where T : class, IOwned => database.HoldRowAsync<T>(db, unitId, number, alone, stop);

    /// <summary>Sends what was changed so far to the database, inside the transaction, so that the next query sees it.</summary>
    public async Task SaveAsync(CancellationToken stop)
    {
        detail.Capture();
        await db.SaveChangesAsync(stop);
        detail.Settle();
    }

    /// <summary>Sends what was changed of the tree so far, and reads it as it then stands.</summary>
    public async Task ReadTreeAsync(CancellationToken stop)
    {
        await SaveAsync(stop);
        Tree = await OrgTreeCache.LoadAsync(db, Clock.ThisMonth, stop);
    }

    /// <summary>
    /// Ends one part of an act, as where it brings another with it: the lines of the notes tell what was changed so far, what follows is told
    /// by later ones. Like all the rest it stands only after the commit. A note must name each chain in which something was changed.
    /// </summary>
    public async Task TellAsync(IReadOnlyList<ActNote> notes, CancellationToken stop)
    {
        await SaveAsync(stop);
        await Journal.AppendAsync(db, database, this, notes, detail, stop);
        detail.Begin();
    }

    /// <summary>Ends the act: rows, journal lines, heads and stamps in one commit.</summary>
    public Task CommitAsync(ActNote note, CancellationToken stop) => CommitAsync([note], stop);

    /// <summary>
    /// Ends an act that is a history of several, as when a sample city is built: each note is a line of its unit's chain in the order
    /// given; what was changed goes with the last line of each chain, after what the note tells of its own.
    /// </summary>
    public async Task CommitAsync(IReadOnlyList<ActNote> notes, CancellationToken stop)
    {
        await TellAsync(notes, stop);
        if (detail.Topics.Contains(Kernel.Stamps.Organization) && !Act.ChangesTree)
        {
            throw new InvalidOperationException($"{Act} changes the tree of units and does not say so.");
        }

        await DataStamps.RaiseAsync(db, detail.Topics, stop);
        await transaction.CommitAsync(stop);
        feed.Announce(Act, Chains);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await db.DisposeAsync();
    }

    private async Task WriteAsync<T>(IReadOnlyCollection<T> rows, CancellationToken stop)
        where T : class, IOwned
    {
        if (db.AtPlace is not null || rows.Any(row => !Chains.Contains(row.OrgUnitId)))
        {
            throw new DoorClosedException(DoorRefusal.Reach);
        }

        await SaveAsync(stop);
        await database.UpsertAsync(db, rows, stop);
    }
}
