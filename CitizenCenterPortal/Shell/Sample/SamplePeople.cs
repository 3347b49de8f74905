using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>The invented people of the city: the personas of the demo's sign-in, and for every other place two who do its work.</summary>
internal sealed class SamplePeople
{
    private static readonly string[] Surnames =
    [
        "相沢", "秋山", "浅野", "飯田", "池田", "伊東", "今村", "岩崎", "宇野", "遠山", "大西", "岡部", "奥村", "小川", "落合", "片山", "金子", "川島", "菊地", "北村",
        "久保", "小池", "古賀", "小西", "近江", "榊", "坂口", "桜井", "沢田", "篠原", "柴崎", "島崎", "白石", "須田", "関口", "高瀬", "滝沢", "竹内", "田島", "千葉",
        "土屋", "寺島", "戸田", "永井", "中西", "成田", "西岡", "野口", "萩原", "服部", "浜口", "早川", "平野", "福島", "星野", "堀内", "松井", "三浦", "村上", "森下",
    ];

    private static readonly string[] GivenNames =
    [
        "晶子", "健", "文子", "浩", "由紀", "隆", "千恵", "修", "真理", "茂", "陽子", "徹", "久美", "豊", "直美", "進", "礼子", "昇", "智子", "誠一",
        "京子", "昭", "弘美", "勇", "美穂", "実", "典子", "稔", "幸恵", "拓也", "綾", "亮", "瞳", "学", "望", "翔太", "彩", "大輔", "舞", "剛",
    ];

    private readonly Dictionary<(string Role, int UnitId), string> actors = [];

    /// <summary>Who holds a role at a unit, as the journal names them.</summary>
    public string Actor(string role, int unitId) => actors[(role, unitId)];

    /// <summary>The people of a city that was begun before.</summary>
    public static async Task<SamplePeople> ReadAsync(Change change, CancellationToken stop)
    {
        var people = new SamplePeople();
        foreach (var grant in await change.Rows<Grant>().Where(grant => grant.OrgUnitId != null).OrderBy(grant => grant.Id).ToListAsync(stop))
        {
            people.actors.TryAdd((grant.Role, grant.OrgUnitId!.Value), $"person:{grant.PersonId}");
        }

        return people;
    }

    /// <summary>Writes persons and grants, valid from a day on.</summary>
    /// <param name="change">The act that builds the city.</param>
    /// <param name="vault">Encrypts the names.</param>
    /// <param name="plan">The units.</param>
    /// <param name="tree">The units as a tree, for the personas' places.</param>
    /// <param name="from">The first day of every grant.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<SamplePeople> WriteAsync(Change change, PersonVault vault, IReadOnlyList<PlannedUnit> plan, OrgTree tree, DateOnly from, CancellationToken stop)
    {
        var wanted = Wanted(plan, tree).ToList();
        var persons = wanted.Select(who => new Person { SignIn = who.SignIn }).ToList();
        change.Rows<Person>().AddRange(persons);
        await change.SaveAsync(stop);

        await vault.SealAsync(change, [.. persons.Zip(wanted, (person, who) => (person, who.Name))], stop);
        var people = new SamplePeople();
        foreach (var (person, who) in persons.Zip(wanted))
        {
            foreach (var (role, unit, body) in who.Grants)
            {
                change.Rows<Grant>().Add(new() { PersonId = person.Id, Role = role, OrgUnitId = unit, OperatorId = body, From = from });
                people.actors.TryAdd((role, unit ?? 0), $"person:{person.Id}");
            }
        }

        return people;
    }

    /// <summary>The personas, and for each unit whoever they leave wanting.</summary>
    private static IEnumerable<(string SignIn, string Name, IReadOnlyList<(string Role, int? UnitId, int? OperatorId)> Grants)> Wanted(IReadOnlyList<PlannedUnit> plan, OrgTree tree)
    {
        var held = new HashSet<(string, int?)>();
        foreach (var persona in DemoPersonas.All)
        {
            IReadOnlyList<(string Role, int? UnitId, int? OperatorId)> grants = [.. DemoPersonas.Grants(persona, tree)];
            held.UnionWith(grants.Select(grant => (grant.Role, grant.UnitId)));
            yield return (persona.SignIn, persona.Name, grants);
        }

        var number = 0;
        foreach (var unit in plan)
        {
            foreach (var roles in Roles(unit.Tier).Where(roles => !held.Contains((roles[0], unit.Id))))
            {
                var name = $"{Surnames[number % Surnames.Length]} {GivenNames[number * 7 % GivenNames.Length]}";
                yield return ($"sample:{unit.Code}:{roles[0]}", name, [.. roles.Select(role => (role, (int?)unit.Id, (int?)null))]);
                number++;
            }
        }
    }

    /// <summary>The roles that each person of a unit holds. Hubs are centres too: their people report for them.</summary>
    private static string[][] Roles(Tier tier) => tier switch
    {
        Tier.City => [["center-staff"]],
        Tier.Ward => [["ward-director", "center-director"], ["ward-staff", "center-staff"]],
        Tier.District => [["center-director"], ["center-staff"]],
    };
}
