using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>
/// The smallest city in which one can be a neighbour: the hub C00, the wards W1 (with D101 and D102) and W2 (with D201). Operator 1
/// runs D101; operator 2 runs D102 and D201; all of it since April 2024.
/// </summary>
public static class SmallCity
{
    /// <summary>The first month that everything holds from.</summary>
    public static readonly ReportingMonth Since = new(2024, 4);

    private static readonly (int Id, string Code, Tier Tier, int? Parent, string Path, int? Operator)[] Units =
    [
        (OrgUnit.RootId, "C00", Tier.City, null, "/1/", null),
        (2, "W1", Tier.Ward, 1, "/1/2/", null),
        (3, "W2", Tier.Ward, 1, "/1/3/", null),
        (4, "D101", Tier.District, 2, "/1/2/4/", 1),
        (5, "D102", Tier.District, 2, "/1/2/5/", 2),
        (6, "D201", Tier.District, 3, "/1/3/6/", 2),
    ];

    /// <summary>At least one person of every role, and the units each reaches, written by hand: nothing here asks the code that is on trial.</summary>
    public static readonly IReadOnlyList<(string Role, string At, string[] Reaches)> People =
    [
        ("city-director", "C00", ["C00", "W1", "W2", "D101", "D102", "D201"]),
        ("city-staff", "C00", ["C00", "W1", "W2", "D101", "D102", "D201"]),
        ("ward-director", "W1", ["W1", "D101", "D102"]),
        ("ward-staff", "W2", ["W2", "D201"]),
        ("center-director", "C00", ["C00"]),
        ("center-director", "W1", ["W1"]),
        ("center-director", "D101", ["D101"]),
        ("center-staff", "D102", ["D102"]),
        ("operator-hq", "1", ["D101"]),
        ("operator-hq", "2", ["D102", "D201"]),
        ("auditor", "W2", ["W2", "D201"]),
        ("auditor", "1", ["D101"]),
        ("administrator", "", []),
    ];

    /// <summary>The codes of all units.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Units.Select(unit => unit.Code)];

    /// <summary>The number of a unit.</summary>
    public static int Id(string code) => Units.Single(unit => unit.Code == code).Id;

    /// <summary>Writes the city into a fresh database.</summary>
    public static async Task BuildAsync(TestDatabase database)
    {
        await using var db = database.Everything();
        db.AddRange(Units.Select(unit => new OrgUnit { Id = unit.Id, Code = unit.Code, Name = $"{unit.Code}館", Tier = unit.Tier, ParentId = unit.Parent, Path = unit.Path }));
        db.AddRange(Units.Select(unit => new OpenPeriod { OrgUnitId = unit.Id, From = Since }));
        var operators = new[] { new Operator { Name = "甲" }, new Operator { Name = "乙" } };
        foreach (var body in operators)
        {
            db.Add(body);
            await db.SaveChangesAsync();
        }

        foreach (var unit in Units)
        {
            if (unit.Parent is { } parent)
            {
                db.Add(new Placement { OrgUnitId = unit.Id, ParentId = parent, From = Since });
            }

            if (unit.Operator is { } number)
            {
                db.Add(new Agreement { OperatorId = operators[number - 1].Id, OrgUnitId = unit.Id, From = Since });
            }
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Somebody who holds one grant.</summary>
    /// <param name="role">The role's code.</param>
    /// <param name="at">A unit's code, or an operator's number as <c>1</c>; empty for the administrator.</param>
    public static Caller Caller(string role, string at) =>
        GrantBook.Of(Grant(role, at, 1)) ?? throw new ArgumentException($"No grant: {role} at “{at}”.");

    /// <summary>A grant of a person, since <see cref="Since"/>.</summary>
    public static Grant Grant(string role, string at, int personId)
    {
        var body = int.TryParse(at, out var number) ? number : (int?)null;
        return new() { PersonId = personId, Role = role, OperatorId = body, OrgUnitId = body is null && at.Length > 0 ? Id(at) : null, From = Since.FirstDay };
    }
}
