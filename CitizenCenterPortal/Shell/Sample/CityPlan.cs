namespace CitizenCenterPortal.Shell.Sample;

/// <summary>Who runs a centre of the invented city.</summary>
internal enum RunBy
{
    /// <summary>The city itself.</summary>
    City,

    /// <summary>The first operator: wards 1 to 3 but for D103.</summary>
    First,

    /// <summary>The second operator: the rest.</summary>
    Second,
}

/// <summary>A centre of the invented city.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Code">Its code.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="WardNumber">1 to 5; 0 for the city hub.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Opened">The month it opened.</param>
/// <param name="RunBy">Who runs it.</param>
internal sealed record PlannedUnit(int Id, string Code, Tier Tier, int WardNumber, string Name, string NameEn, ReportingMonth Opened, RunBy RunBy);

/// <summary>杜野市, an invented city: one city hub, five ward hubs, and as many district centres as asked for.</summary>
internal static class CityPlan
{
    /// <summary>Fewest units: the hubs, and a neighbour for D101.</summary>
    public const int Fewest = 12;

    /// <summary>Most units.</summary>
    public const int Most = 20_000;

    /// <summary>The operators, the first of them first.</summary>
    public static readonly string[] Operators = ["公益財団法人杜野市ひと・まち財団", "杜野コミュニティサービス共同企業体"];

    private static readonly (string Name, string NameEn, ReportingMonth Opened)[] Wards =
    [
        ("東山", "Higashiyama", new(1976, 2)), ("西川", "Nishikawa", new(1977, 3)), ("南原", "Minamihara", new(1983, 4)),
        ("北浜", "Kitahama", new(1979, 5)), ("中町", "Nakamachi", new(1980, 6)),
    ];

    /// <summary>The ward's name: 東山区. The city hub stands in the fifth.</summary>
    public static string Ward(PlannedUnit unit) => Wards[unit.WardNumber == 0 ? 4 : unit.WardNumber - 1].Name + "区";

    /// <summary>So many units, the hubs first (number 1 the city's, 2 to 6 the wards'); the same each time.</summary>
    public static IReadOnlyList<PlannedUnit> Units(int count)
    {
        var units = new List<PlannedUnit> { new(OrgUnit.RootId, "C00", Tier.City, 0, "杜野市生涯学習支援センター", "Morino City Lifelong Learning Center", new(1980, 1), RunBy.City) };
        foreach (var (index, ward) in Wards.Index())
        {
            units.Add(new(units.Count + 1, $"W{index + 1}", Tier.Ward, index + 1, $"{ward.Name}区中央市民センター", $"{ward.NameEn} Ward Central Civic Center", ward.Opened, RunBy.City));
        }

        for (var number = 1; units.Count < count; number++)
        {
            for (var ward = 1; ward <= Wards.Length && units.Count < count; ward++)
            {
                units.Add(District(units.Count + 1, ward, number));
            }
        }

        return units;
    }

    private static PlannedUnit District(int id, int ward, int number)
    {
        var names = CentreNames.OfWards[ward - 1];
        var (name, nameEn, year, month) = names[(number - 1) % names.Length];
        var round = (number - 1) / names.Length;
        var runBy = ward <= 3 && (ward, number) != (1, 3) ? RunBy.First : RunBy.Second;
        return new(
            id, $"D{ward}{number:00}", Tier.District, ward,
            round == 0 ? $"{name}市民センター" : $"{name}第{round + 1}市民センター",
            round == 0 ? $"{nameEn} Civic Center" : $"{nameEn} Civic Center {round + 1}",
            new(year, month), runBy);
    }
}
