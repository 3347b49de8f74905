using static CitizenCenterPortal.Events.EventActs;
using static CitizenCenterPortal.Events.EventState;

namespace CitizenCenterPortal.Events;

/// <summary>The way of an event. Buttons are drawn from it and steps are checked by it; <see cref="EventRules"/> says what else a step needs.</summary>
public static class EventFlow
{
    /// <summary>Event that recruit nobody go from 承認 to 実施済.</summary>
    public static readonly Flow<EventState> Table = new(
        (Planned, Approve, Approved),
        (Planned, Cancel, Cancelled),
        (Approved, Recruit, Recruiting),
        (Approved, Hold, Held),
        (Approved, Return, Planned),
        (Approved, Cancel, Cancelled),
        (Recruiting, Hold, Held),
        (Recruiting, Cancel, Cancelled),
        (Held, Evaluate, Evaluated),
        (Evaluated, EventActs.Close, Closed),
        (Evaluated, Reopen, Held),
        (Closed, Reopen, Held));

    /// <summary>The steps that a caller who reaches the lead centre may take, in the order of the table.</summary>
    /// <param name="state">Where the event stands.</param>
    /// <param name="recruitment">How people come to take part: nobody recruits for an event that anybody comes to.</param>
    /// <param name="caller">Who asks.</param>
    public static IEnumerable<Act> ActsFor(EventState state, Recruitment recruitment, Caller caller) =>
        Table.ActsFrom(state).Where(act => caller.May(act.Permission) && !(act == Recruit && recruitment == Recruitment.None));

    /// <summary>True where what is written of it may be changed.</summary>
    public static bool IsOpen(EventState state) => state is Planned or Approved or Recruiting or Held;

    /// <summary>True where attendance is recorded.</summary>
    public static bool TakesAttendance(EventState state) => state is Approved or Recruiting or Held;
}
