using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>A city of sixty centres with ten years of events: 60,000, each of three sessions with who came, written in bulk.</summary>
internal sealed class ManyEvents
{
    private readonly PortalDatabase database;
    private readonly string key;
    private readonly PersonalText name, contact;

    /// <summary>One key for all: what is measured is how they are found.</summary>
    public ManyEvents(PortalDatabase database)
    {
        this.database = database;
        key = Vault.NewKey();
        (name, contact) = (Vault.Seal(key, "やまだ たろう"), Vault.Seal(key, "022-000-0000"));
    }

    /// <summary>What opens the names of applicants.</summary>
    public PersonVault Vault { get; } = new(new(new byte[32]));

    /// <summary>The day on which is asked.</summary>
    public static readonly DateOnly Today = new(2026, 11, 20);

    private const int PerEvent = 15;

    private const int Centres = 60, Wards = 5, PerYear = 100, Years = 10, Days = 3_652, Sessions = 3;

    private static readonly string[] Themes = ["防災", "太鼓", "茶道", "体操", "読書", "料理", "歴史", "音楽", "英語", "書道", "園芸", "将棋", "折紙", "写真", "天文", "護身", "絵本", "囲碁", "俳句", "陶芸"];
    private static readonly string[] Ways = ["はじめての○講座", "親子で楽しむ○", "○のつどい", "○まつり", "地域で学ぶ○教室"];

    /// <summary>How many applied for all of them.</summary>
    public const int Applicants = Count * PerEvent;

    /// <summary>How many events there are.</summary>
    public const int Count = Centres * PerYear * Years;

    /// <summary>Makes the schema and the rows.</summary>
    public async Task BuildAsync()
    {
        await database.MigrateAsync();
        await using var db = database.Create();
        (db.Scope, db.MayWrite) = (Scope.All, true);
        await using var transaction = await database.BeginAsync(db, default);
        var units = Enumerable.Range(1, Centres).Select(id => new OrgUnit
        {
            Id = id, Code = id == 1 ? "C00" : id <= Wards + 1 ? $"W{id}" : $"D{id}", Name = $"{id}館", Tier = id == 1 ? Tier.City : id <= Wards + 1 ? Tier.Ward : Tier.District,
            ParentId = Above(id), Path = id == 1 ? "/1/" : id <= Wards + 1 ? $"/1/{id}/" : $"/1/{Above(id)}/{id}/",
        }).ToList();
        db.AddRange(units);
        db.AddRange(units.Select(unit => new OpenPeriod { OrgUnitId = unit.Id, From = new(2010, 4) }));
        db.AddRange(units.Skip(1).Select(unit => new Placement { OrgUnitId = unit.Id, ParentId = unit.ParentId!.Value, From = new(2010, 4) }));
        await db.SaveChangesAsync();
        foreach (var unit in units)
        {
            var events = Enumerable.Range(1, PerYear * Years).Select(number => Made(unit.Id, number)).ToList();
            await database.UpsertAsync<Event>(db, [.. events.Select(one => one.Row)], default);
            await database.UpsertAsync<EventSession>(db, [.. events.SelectMany(one => one.Sessions)], default);
            await database.UpsertAsync<SessionAttendance>(db, [.. events.SelectMany(one => one.Attendance)], default);
            await database.UpsertAsync<EventApplicant>(db, [.. events.SelectMany(one => Enumerable.Range(1, PerEvent).Select(number => Applicant(one.Row, number)))], default);
            await database.UpsertAsync<ApplicantKey>(db, [.. events.SelectMany(one => Enumerable.Range(1, PerEvent).Select(number => Key(one.Row, number)))], default);
        }

        await transaction.CommitAsync();
    }

    /// <summary>The door before which somebody with a role at a unit stands.</summary>
    public PortalDoor As(string role, int unit) => new(database, new One(GrantBook.Of(new Grant { PersonId = 1, Role = role, OrgUnitId = unit, From = new(2010, 4, 1) })!), new(), new(), new(TimeProvider.System, Today));

    private static int? Above(int id) => id == 1 ? null : id <= Wards + 1 ? 1 : 2 + (id % Wards);

    private static (Event Row, IReadOnlyList<EventSession> Sessions, IReadOnlyList<SessionAttendance> Attendance) Made(int unit, int number)
    {
        var first = Today.AddDays(60 - (((PerYear * Years) - number) * Days / (PerYear * Years)));
        var over = first.AddDays(14) < Today;
        var theme = Themes[((number * 7) + (unit * 3)) % Themes.Length];
        var row = new Event
        {
            OrgUnitId = unit, Number = number, Title = Ways[(number + unit) % Ways.Length].Replace("○", theme, StringComparison.Ordinal), Month = ReportingMonth.Of(first), State = over ? EventState.Closed : EventState.Approved, Approved = true,
            Aim = $"{Themes[(number + unit) % Themes.Length]}を通して、となり近所のつながりを育てる。", Goal = "参加した人の八割が、また来たいと答える。", NeedWords = "懇話会で出た声", LastApplicant = PerEvent, Recruitment = Recruitment.FirstCome, Need = NeedKind.Advisory, TargetWords = "どなたでも", Capacity = 20, Version = 1,
        };
        var sessions = Enumerable.Range(1, Sessions).Select(at => new EventSession
        {
            OrgUnitId = unit, EventNumber = number, Number = at, Day = first.AddDays((at - 1) * 7), Start = new(10, 0), End = new(11, 30), PlaceUnitId = unit, Room = "meeting", State = over ? SessionState.Held : SessionState.Planned,
        }).ToList();
        row.Follow(sessions);
        return (row, sessions, over ? [.. sessions.Select(session => new SessionAttendance { OrgUnitId = unit, EventNumber = number, SessionNumber = session.Number, LifeStage = "adult", People = 12 })] : []);
    }

    private EventApplicant Applicant(Event of, int number) => new()
    {
        OrgUnitId = of.OrgUnitId, EventNumber = of.Number, Number = number, Name = name, Kana = name, Contact = contact, KeyHash = PersonKey.HashOf(key), LifeStage = "adult", People = 1,
        AppliedOn = of.LastDay.AddDays(-30), Channel = Channel.Telephone, State = ApplicantState.Received, Version = 1,
    };

    private ApplicantKey Key(Event of, int number) => new() { OrgUnitId = of.OrgUnitId, EventNumber = of.Number, Number = number, Wrapped = key, Mark = string.Create(CultureInfo.InvariantCulture, $"{of.OrgUnitId:x8}{of.Number:x8}{number:x48}") };

    private sealed class One(Caller caller) : ICallerSource
    {
        public ValueTask<Caller?> FindAsync(PortalDb db, DataStamps stamps, CancellationToken stop) => new(caller);
    }
}
