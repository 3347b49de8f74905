using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events.Applicants;

/// <summary>The small city with an event of D101 for which people apply.</summary>
internal sealed class ListedCity
{
    public static readonly PersonVault Vault = new(new(new byte[32]));

    /// <summary>The first day on which nobody is to apply any more.</summary>
    public static readonly DateOnly Closed = new(2026, 11, 26);

    private readonly TestDatabase database;

    private ListedCity(TestDatabase database, EventCity events, EventAddress of) => (this.database, Events, Of) = (database, events, of);

    public EventCity Events { get; }

    public EventAddress Of { get; }

    /// <summary>With an event of so many places on a day, that recruits.</summary>
    public static async Task<ListedCity> BuildAsync(TestDatabase database, Recruitment recruitment = Recruitment.FirstCome, string capacity = "3", string day = "2026-12-04")
    {
        var events = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole(day);
        (fields.Recruitment, fields.RecruitFrom, fields.RecruitTo, fields.Capacity) = (recruitment, "2026-11-01", "2026-11-25", capacity);
        var address = await events.ApprovedAsync(fields);
        (await events.MoveAsync(events.Staff, address, EventActs.Recruit)).ShouldBe(Outcome.Done);
        return new(database, events, address);
    }

    public static ApplicantFields Person(string name = "やまだ はなこ", string contact = "", string people = "1") => new() { Name = name, Contact = contact, People = people };

    public Task<Reception> ReceiveAsync(ApplicantFields fields, PortalDoor? door = null) => new ReceiveApplicant(door ?? Events.Staff, Vault).RunAsync(Of, fields);

    /// <summary>So many applications, of one person each.</summary>
    public async Task ReceiveAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            (await ReceiveAsync(Person(contact: $"000-0000-{number:0000}"))).Outcome.ShouldBe(Outcome.Done);
        }
    }

    public async Task<Outcome> MoveAsync(int number, Act act, PortalDoor? door = null) =>
        await new MoveApplicant(door ?? Events.Staff).RunAsync(Of, number, act.Code, (await RowsAsync()).Single(row => row.Number == number).Version);

    /// <summary>Draws lots on the day after the last on which people apply, or on another.</summary>
    public Task<Outcome> DrawAsync(string waiting = "", DateOnly? day = null) => new DrawApplicants(database.DoorOf(SmallCity.Caller("center-staff", "D101"), day ?? Closed)).RunAsync(Of, waiting);

    public static ReadApplicants Reading(PortalDoor door, DateOnly? today = null) => new(door, Vault, new(door, new(TimeProvider.System, today ?? EventCity.Today)));

    public Task<ApplicantList?> ListAsync(PortalDoor? door = null, int page = 1) => Reading(door ?? Events.Staff).FindAsync(Of, page);

    public EraseApplicants Erasing(DateOnly today, int keepDays = 365) => new(database.ForCommands(today), new(keepDays));

    public async Task<List<EventApplicant>> RowsAsync()
    {
        await using var db = database.Everything();
        return await db.Set<EventApplicant>().OrderBy(row => row.Number).ToListAsync();
    }

    public async Task<List<string>> OnRecordAsync()
    {
        await using var db = database.Everything();
        return await db.Set<AccessRecord>().OrderBy(row => row.Sequence).Select(row => row.What).ToListAsync();
    }

    /// <summary>How they stand, by their numbers.</summary>
    public async Task<IReadOnlyList<(ApplicantState State, int? Turn)>> StandAsync() => [.. (await RowsAsync()).Select(row => (row.State, row.Turn))];
}
