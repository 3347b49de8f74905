using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events.Days;

/// <summary>A session as a calendar shows it.</summary>
/// <param name="Address">Its event.</param>
/// <param name="Title">What the event is called.</param>
/// <param name="Kind">What the event is.</param>
/// <param name="State">Where the event stands.</param>
/// <param name="Session">The session.</param>
/// <param name="Lead">Who leads the event.</param>
/// <param name="Place">Where the session is held.</param>
/// <param name="RoomName">The name of its type of room; empty for 館外.</param>
/// <param name="Capacity">定員.</param>
/// <param name="Applicants">応募者数; null where nobody applies.</param>
/// <param name="Came">How many came.</param>
public sealed record DaySession(
    EventAddress Address, string Title, EventKind Kind, EventState State, EventSession Session, OrgUnit Lead, OrgUnit Place, string RoomName, int? Capacity, int? Applicants, int Came)
{
    /// <summary>The other events that have the room at the time, where there is no second one.</summary>
    public IReadOnlyList<(EventAddress Address, string Title)> With { get; init; } = [];

    /// <summary>True where there is one.</summary>
    public bool Clashes => With.Count > 0;

    /// <summary>True where the caller records who came.</summary>
    public bool MayRecord { get; init; }

    /// <summary>True where it will not be held.</summary>
    public bool IsOff => Session.State == SessionState.CalledOff || State == EventState.Cancelled;

    /// <summary>第2回; empty for a first one, which may be the only one.</summary>
    public string Part => Session.Number > 1 ? Words.Say("第{0}回", Session.Number) : "";

    /// <summary>中止, 実施, or where the event stands.</summary>
    public string StateText => IsOff ? EventWords.Say(SessionState.CalledOff) : Session.State == SessionState.Held ? EventWords.Say(SessionState.Held) : EventWords.Say(State);

    /// <summary>Its mood.</summary>
    public Tone Tone => IsOff ? Tone.Bad : Session.State == SessionState.Held ? Tone.Ok : EventWords.Tone(State);

    /// <summary>第一会議室（会議室）, 館外 東公園; with the centre where it is not the lead's.</summary>
    public string Where
    {
        get
        {
            var room = Session.IsUndecided ? Words.Say("部屋は未定") : RoomName.Length == 0 ? Words.Say("館外") : RoomName;
            var place = Session.Place.Length == 0 ? room : Words.Say("{0}（{1}）", Session.Place, room);
            return Place.Id == Lead.Id ? place : Words.Say("{0} {1}", Place.DisplayName, place);
        }
    }
}
