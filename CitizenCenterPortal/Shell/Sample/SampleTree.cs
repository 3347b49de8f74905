using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>Writes the invented city's units with their placements, opening months, operators and agreements.</summary>
internal static class SampleTree
{
    /// <summary>Writes them, and gives them as a tree.</summary>
    /// <param name="change">The act that builds the city.</param>
    /// <param name="plan">The units.</param>
    /// <param name="agreedFrom">The first month of the agreements.</param>
    /// <param name="agreedTo">Their last.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<OrgTree> WriteAsync(Change change, IReadOnlyList<PlannedUnit> plan, ReportingMonth agreedFrom, ReportingMonth agreedTo, CancellationToken stop)
    {
        var hubs = plan.Where(unit => unit.Tier == Tier.Ward).ToDictionary(unit => unit.WardNumber);
        var operators = CityPlan.Operators.Select(name => new Operator { Name = name }).ToList();
        foreach (var body in operators)
        {
            change.Rows<Operator>().Add(body);
            await change.SaveAsync(stop);
        }

        var units = plan.Select(unit => Unit(unit, hubs)).ToList();
        var open = plan.Select(unit => new OpenPeriod { OrgUnitId = unit.Id, From = unit.Opened }).ToList();
        var placements = plan.Where(unit => unit.Tier != Tier.City).Select(unit => new Placement
        {
            OrgUnitId = unit.Id,
            ParentId = Parent(unit, hubs)!.Value,
            From = unit.Tier == Tier.Ward ? plan.Where(other => other.WardNumber == unit.WardNumber).Min(other => other.Opened) : unit.Opened,
        }).ToList();
        var agreements = plan.Where(unit => unit.RunBy != RunBy.City).Select(unit => new Agreement
        {
            OperatorId = operators[unit.RunBy == RunBy.First ? 0 : 1].Id,
            OrgUnitId = unit.Id,
            From = agreedFrom,
            To = agreedTo,
        }).ToList();
        change.Rows<OrgUnit>().AddRange(units);
        change.Rows<OpenPeriod>().AddRange(open);
        change.Rows<Placement>().AddRange(placements);
        change.Rows<Agreement>().AddRange(agreements);
        await change.SaveAsync(stop);
        return new(units, placements, open, operators, agreements);
    }

    private static OrgUnit Unit(PlannedUnit unit, Dictionary<int, PlannedUnit> hubs) => new()
    {
        Id = unit.Id,
        Code = unit.Code,
        Name = unit.Name,
        NameEn = unit.NameEn,
        Tier = unit.Tier,
        Ward = CityPlan.Ward(unit),
        ParentId = Parent(unit, hubs),
        Path = unit.Tier switch
        {
            Tier.City => $"/{unit.Id}/",
            Tier.Ward => $"/{OrgUnit.RootId}/{unit.Id}/",
            Tier.District => $"/{OrgUnit.RootId}/{hubs[unit.WardNumber].Id}/{unit.Id}/",
        },
    };

    private static int? Parent(PlannedUnit unit, Dictionary<int, PlannedUnit> hubs) => unit.Tier switch
    {
        Tier.City => null,
        Tier.Ward => OrgUnit.RootId,
        Tier.District => hubs[unit.WardNumber].Id,
    };
}
