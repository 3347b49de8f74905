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
        (Now, MovedFrom) = (now, now);
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

    /// <summary>A book whose changes go nowhere. The tree is read whole, also by somebody who reaches no unit's rows.</summary>
    public static async Task<CityBook> OnPaperAsync(Reading reading, CancellationToken stop)
    {
        var units = await reading.Rows<OrgUnit>().ToListAsync(stop);
        var tree = reading.Tree;
        return new(
            new(units, null),
            new([.. units.SelectMany(unit => tree.PlacementsOf(unit.Id)).Select(row => new Placement { OrgUnitId = row.OrgUnitId, From = row.From, ParentId = row.ParentId, To = row.To })], null),
            new([.. units.SelectMany(unit => tree.OpenPeriodsOf(unit.Id)).Select(row => new OpenPeriod { OrgUnitId = row.OrgUnitId, From = row.From, To = row.To })], null),
            new([.. tree.Operators.Select(row => new Operator { Id = row.Id, Name = row.Name })], null),
            new([.. tree.Agreements.Select(row => new Agreement { OperatorId = row.OperatorId, OrgUnitId = row.OrgUnitId, From = row.From, To = row.To })], null),
            reading.Clock.ThisMonth);
    }

    /// <summary>A book whose changes are the act's.</summary>
    public static async Task<CityBook> UnderLockAsync(Change change, CancellationToken stop) => new(
        new(await change.Rows<OrgUnit>().ToListAsync(stop), change.Rows<OrgUnit>()),
        new(await change.Rows<Placement>().ToListAsync(stop), change.Rows<Placement>()),
        new(await change.Rows<OpenPeriod>().ToListAsync(stop), change.Rows<OpenPeriod>()),
        new(await change.Rows<Operator>().ToListAsync(stop), change.Rows<Operator>()),
        new(await change.Rows<Agreement>().ToListAsync(stop), change.Rows<Agreement>()),
        change.Clock.ThisMonth);

    /// <summary>The first month in which a unit stands elsewhere than before.</summary>
    public ReportingMonth MovedFrom { get; set; }

    /// <summary>The unit of a code; null where there is none.</summary>
    public OrgUnit? Unit(string code) => Units.All.FirstOrDefault(unit => unit.Code == code);

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
