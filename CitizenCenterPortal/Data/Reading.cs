using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Data;

/// <summary>An opening for reading: scoped queries without tracking, and no way to save.</summary>
public sealed class Reading : IAsyncDisposable
{
    private readonly PortalDb db;

    internal Reading(PortalDb db, DataStamps stamps, Caller caller, OrgTree tree, CityClock clock)
    {
        this.db = db;
        Stamps = stamps;
        Caller = caller;
        Tree = tree;
        Clock = clock;
    }

    /// <summary>The versions of what may be kept in memory.</summary>
    public DataStamps Stamps { get; }

    /// <summary>Who reads.</summary>
    public Caller Caller { get; }

    /// <summary>The tree of units.</summary>
    public OrgTree Tree { get; }

    /// <summary>The city's clock.</summary>
    public CityClock Clock { get; }

    /// <summary>What is reached.</summary>
    public Scope Scope => db.Scope;

    /// <summary>How entities lie in their tables.</summary>
    internal IModel Model => db.Model;

    /// <summary>The rows of an entity that the caller reaches.</summary>
    public IQueryable<T> Rows<T>()
        where T : class => db.Set<T>().AsNoTracking();

    /// <summary>
    /// Such rows of every centre, whoever calls, to ask whether a room is free. What a query over them joins is of every centre too: it may
    /// give back when a room is taken, and nothing of what takes it.
    /// </summary>
    public IQueryable<T> OfRooms<T>()
        where T : class, IOfRooms => Rows<T>().IgnoreQueryFilters(ScopeConvention.OfReach);

    /// <summary>Those of the rows whose <see cref="SearchedAttribute"/> text contains every word, as <see cref="Bigrams"/> compares; words are parted by what is no letter.</summary>
    /// <param name="rows">Rows of this opening.</param>
    /// <param name="words">What somebody typed.</param>
    public IQueryable<T> Find<T>(IQueryable<T> rows, string words)
        where T : class, IOwned => db.Search.Find(db, rows, words);

    /// <summary>An empty detail for an act that is worked out before it is begun.</summary>
    public ChangeDetail NewDetail() => new(db);

    /// <summary>
    /// The lines of acts in the histories that the caller reaches. Who reaches no unit at all, as an administrator, sees of every history the
    /// acts that are theirs to do, and no other line.
    /// </summary>
    public IQueryable<JournalEntry> LinesOf(IReadOnlyCollection<Act> acts)
    {
        var codes = acts.Select(act => act.Code).ToList();
        var theirs = Caller.Reach == Reach.None && acts.All(act => Caller.May(act.Permission));
        return (theirs ? Rows<JournalEntry>().IgnoreQueryFilters(ScopeConvention.OfReach) : Rows<JournalEntry>()).Where(entry => codes.Contains(entry.Act));
    }

    /// <summary>The unit of a code, or null where it does not exist or is out of reach.</summary>
    public OrgUnit? Unit(string code) => Tree.Find(code) is { } unit && Scope.Reaches(unit.Id) ? unit : null;

    /// <summary>The unit of a code, or null where it does not exist or no month of the span is within reach.</summary>
    public OrgUnit? Unit(string code, MonthSpan span) => Unit(code) is { } unit && Reaches(unit.Id, span) ? unit : null;

    /// <summary>True where the unit's month is reached: an operator's agreement must cover it.</summary>
    public bool Reaches(int unitId, ReportingMonth month) => Reaches(unitId, new MonthSpan(month, month));

    /// <summary>True where a month of the unit's span is reached: an operator's agreement must cover one.</summary>
    public bool Reaches(int unitId, MonthSpan span) =>
        Scope.Reaches(unitId) && (Scope.OperatorId is not { } body || Tree.Covers(body, unitId, span, Clock.ThisMonth));

    /// <summary>The units reached, in the order of the tree.</summary>
    public IEnumerable<OrgUnit> Units => Tree.Units.Where(unit => Scope.Reaches(unit.Id));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => db.DisposeAsync();
}
