using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Organization.Import;

/// <summary>The tree with its placements, open periods and agreements, open for writing: on paper or under the lock.</summary>
internal sealed class CityBook
{
    private CityBook(BookRows<OrgUnit> units, BookRows<Placement> placements, BookRows<OpenPeriod> open, BookRows<Operator> operators, BookRows<Agreement> agreements, ReportingMonth now)
    {
        Units = units;
        Placements = placements;
        Open = open;
        Operators = operators;
        Agreements = agreements;
        Now = now;
    }

    public BookRows<OrgUnit> Units { get; }

    public BookRows<Placement> Placements { get; }

    public BookRows<OpenPeriod> Open { get; }

    public BookRows<Operator> Operators { get; }

    public BookRows<Agreement> Agreements { get; }

    /// <summary>The month from which changes hold.</summary>
    public ReportingMonth Now { get; }

    /// <summary>Units that were added.</summary>
    public HashSet<int> New { get; } = [];

    /// <summary>Units with any row written.</summary>
    public HashSet<int> Touched { get; } = [];

    /// <summary>Units beneath which an older unit came or went.</summary>
    public HashSet<int> Parents { get; } = [];

    /// <summary>Older units that are open in other months than before.</summary>
    public HashSet<int> Reopened { get; } = [];

    /// <summary>A book whose changes go nowhere.</summary>
    public static async Task<CityBook> OnPaperAsync(Reading reading, CancellationToken stop) => new(
        new(await reading.Rows<OrgUnit>().ToListAsync(stop), null),
        new(await reading.Rows<Placement>().ToListAsync(stop), null),
        new(await reading.Rows<OpenPeriod>().ToListAsync(stop), null),
        new(await reading.Rows<Operator>().ToListAsync(stop), null),
        new(await reading.Rows<Agreement>().ToListAsync(stop), null),
        reading.Clock.ThisMonth);

    /// <summary>A book whose changes are the act's.</summary>
    public static async Task<CityBook> UnderLockAsync(Change change, CancellationToken stop) => new(
        new(await change.Rows<OrgUnit>().ToListAsync(stop), change.Rows<OrgUnit>()),
        new(await change.Rows<Placement>().ToListAsync(stop), change.Rows<Placement>()),
        new(await change.Rows<OpenPeriod>().ToListAsync(stop), change.Rows<OpenPeriod>()),
        new(await change.Rows<Operator>().ToListAsync(stop), change.Rows<Operator>()),
        new(await change.Rows<Agreement>().ToListAsync(stop), change.Rows<Agreement>()),
        change.Clock.ThisMonth);

    /// <summary>Writes a value of a unit's row where it differs, and remembers that the unit was touched.</summary>
    public void Set<T>(int unitId, T stands, T shall, Action<T> write)
    {
        if (!EqualityComparer<T>.Default.Equals(stands, shall))
        {
            write(shall);
            Touched.Add(unitId);
        }
    }
}
