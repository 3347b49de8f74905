using static CitizenCenterPortal.Events.Applicants.ApplicantActs;
using static CitizenCenterPortal.Events.Applicants.ApplicantState;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>The way of an application. Buttons are drawn from it and steps are checked by it. Lots are drawn for all at once: <see cref="DrawApplicants"/>.</summary>
public static class ApplicantFlow
{
    /// <summary>Who is taken back stands where <see cref="Seats.Back"/> says.</summary>
    public static readonly Flow<ApplicantState> Table = new(
        (Admitted, CheckIn, Came),
        (Admitted, Miss, Absent),
        (Came, Miss, Absent),
        (Absent, CheckIn, Came),
        (Waiting, Promote, Admitted),
        (Received, ApplicantActs.Decline, Declined),
        (Admitted, ApplicantActs.Decline, Declined),
        (Waiting, ApplicantActs.Decline, Declined),
        (Declined, Readmit, Received));

    /// <summary>The steps that an application may take now, in the order of the table.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="of">The event: who came is known from the first session on.</param>
    /// <param name="began">True from the day of the first session on.</param>
    public static IEnumerable<Act> ActsFor(ApplicantState state, Event of, bool began) =>
        Table.ActsFrom(state).Where(act => act == CheckIn || act == Miss ? began && IsKept(of) : IsOpen(of));

    /// <summary>True where people may apply and places are given.</summary>
    public static bool IsOpen(Event of) => of is { State: EventState.Recruiting, PeopleErasedOn: null } && of.Recruitment != Recruitment.None;

    /// <summary>What is said of an application on a day on which nobody was to apply; null within the days. It is taken all the same: the counter knows why.</summary>
    public static Sentence? Outside(Event of, DateOnly day) =>
        of.RecruitFrom > day ? new Sentence("申込日が、募集の始まる {0} より前です。申込日を確かめてください。", Era.Day(of.RecruitFrom.Value))
        : of.RecruitTo < day ? new Sentence("申込日が、募集の終わった {0} より後です。受けてよいか確かめてください。", Era.Day(of.RecruitTo.Value))
        : null;

    /// <summary>True where the list may still be put right.</summary>
    public static bool IsKept(Event of) => of is { State: EventState.Recruiting or EventState.Held, PeopleErasedOn: null };

    /// <summary>True where an event has a list, or may have one.</summary>
    public static bool HasList(Event of) => of.LastApplicant > 0 || (of.Recruitment != Recruitment.None && of.Approved);
}
