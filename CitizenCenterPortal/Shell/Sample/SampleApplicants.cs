using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Applicants;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>Who applied for an event of the invented city: people whose names say that they are invented, with telephone numbers that nobody has.</summary>
internal sealed class SampleApplicants
{
    private static readonly (string Name, string Kana)[] Surnames = [("見本", "みほん"), ("架空", "かくう"), ("仮野", "かりの"), ("例田", "れいた"), ("試山", "ためしやま"), ("作井", "つくりい")];

    private static readonly (string Name, string Kana)[] GivenNames =
        [("あおい", "あおい"), ("一郎", "いちろう"), ("うめ", "うめ"), ("絵里", "えり"), ("小春", "こはる"), ("さくら", "さくら"), ("大地", "だいち"), ("つむぎ", "つむぎ"), ("花子", "はなこ"), ("実", "みのる"), ("優", "ゆう")];

    private readonly Event of;

    /// <summary>Makes them, as they stood when each had applied.</summary>
    /// <param name="vault">Seals who they are.</param>
    /// <param name="of">The event while it recruits.</param>
    /// <param name="stage">The life stage of most.</param>
    /// <param name="wanted">How many people come to apply.</param>
    /// <param name="until">The last day on which somebody did.</param>
    /// <param name="dice">What decides every chance.</param>
    public SampleApplicants(PersonVault vault, Event of, string stage, int wanted, DateOnly until, Dice dice)
    {
        this.of = of;
        for (var (taken, turn) = (0, 0); Rows.Sum(row => row.People) < wanted;)
        {
            var ((surname, surkana), (given, kana)) = (Surnames[dice.Whole(0, Surnames.Length - 1)], GivenNames[dice.Whole(0, GivenNames.Length - 1)]);
            var (wrapped, number, people) = (vault.NewKey(), Rows.Count + 1, dice.Happens(0.25) ? 2 : 1);
            var waits = of.Recruitment == Recruitment.FirstCome && (turn > 0 || taken + people > of.Capacity);
            taken += waits ? 0 : people;
            var (reading, contact) = ($"{surkana} {kana}", $"000-0000-{number:0000}");
            Keys.Add(new() { OrgUnitId = of.OrgUnitId, EventNumber = of.Number, Number = number, Wrapped = wrapped, Mark = ApplicantReader.Mark(vault, of, reading, contact) });
            Rows.Add(new()
            {
                OrgUnitId = of.OrgUnitId, EventNumber = of.Number, Number = number, Name = vault.Seal(wrapped, $"{surname} {given}"), Kana = vault.Seal(wrapped, reading),
                Contact = vault.Seal(wrapped, contact), Note = vault.Seal(wrapped, dice.Happens(0.06) ? "車いすで参加" : ""), KeyHash = PersonKey.HashOf(wrapped),
                LifeStage = dice.Happens(0.7) ? stage : "adult", FirstTime = dice.Happens(0.2), People = people, AppliedOn = until.AddDays(-dice.Whole(0, 12)),
                Channel = (Channel)dice.Whole(0, 2), Version = 1, Turn = waits ? ++turn : null,
                State = of.Recruitment == Recruitment.Lottery ? ApplicantState.Received : waits ? ApplicantState.Waiting : ApplicantState.Admitted,
            });
        }
    }

    /// <summary>The applications as they stand.</summary>
    public List<EventApplicant> Rows { get; private set; } = [];

    /// <summary>Their keys.</summary>
    public List<ApplicantKey> Keys { get; } = [];

    /// <summary>The draw; null where none was held.</summary>
    public EventDraw? Drawn { get; private set; }

    /// <summary>Draws lots on a day; gives what was changed.</summary>
    public List<(EventApplicant? Before, EventApplicant After)> Draw(DateOnly day, Dice dice)
    {
        var seed = string.Concat(Enumerable.Range(0, EventDraw.SeedLength).Select(_ => dice.Whole(0, 15).ToString("x", System.Globalization.CultureInfo.InvariantCulture)));
        var (admitted, others) = Lottery.Draw(seed, Rows.Select(row => new Lot(row.Number, row.People)), of.Capacity ?? 0);
        var turns = others.Index().ToDictionary(other => other.Item.Number, other => other.Index + 1);
        Drawn = new() { OrgUnitId = of.OrgUnitId, EventNumber = of.Number, Number = 1, Day = day, Seed = seed, Places = of.Capacity ?? 0, Drawn = Rows.Count, Admitted = admitted.Count, Waiting = others.Count };
        return Change(_ => true, row => turns.TryGetValue(row.Number, out var turn) ? (ApplicantState.Waiting, turn) : (ApplicantState.Admitted, null));
    }

    /// <summary>Notes who came; gives what was changed.</summary>
    public List<(EventApplicant? Before, EventApplicant After)> Check(Dice dice) =>
        Change(row => row.State == ApplicantState.Admitted, _ => (dice.Happens(0.9) ? ApplicantState.Came : ApplicantState.Absent, null));

    private List<(EventApplicant? Before, EventApplicant After)> Change(Func<EventApplicant, bool> which, Func<EventApplicant, (ApplicantState State, int? Turn)> to)
    {
        var changed = Rows.Where(which).ToDictionary(row => row.Number, row => With(row, to(row)));
        List<(EventApplicant?, EventApplicant)> told = [.. Rows.Where(row => changed.ContainsKey(row.Number)).Select(row => ((EventApplicant?)row, changed[row.Number]))];
        Rows = [.. Rows.Select(row => changed.GetValueOrDefault(row.Number, row))];
        return told;
    }

    private static EventApplicant With(EventApplicant row, (ApplicantState State, int? Turn) to) => new()
    {
        OrgUnitId = row.OrgUnitId, EventNumber = row.EventNumber, Number = row.Number, Name = row.Name, Kana = row.Kana, Contact = row.Contact, Note = row.Note, KeyHash = row.KeyHash,
        LifeStage = row.LifeStage, FirstTime = row.FirstTime, People = row.People, AppliedOn = row.AppliedOn, Channel = row.Channel, State = to.State, Turn = to.Turn, Version = row.Version + 1,
    };
}
