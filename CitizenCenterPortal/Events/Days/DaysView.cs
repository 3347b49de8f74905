using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events.Days;

/// <summary>The sessions of a span of days, with when the centre is open.</summary>
/// <param name="Asked">What the address asks for.</param>
/// <param name="View">How it is shown.</param>
/// <param name="At">The day that it is about.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Unit">The centre that is named or the caller's own; null for all that they reach.</param>
/// <param name="IsMany">True where more than one centre is shown: a list by centre then.</param>
/// <param name="Units">The centres that the caller reaches.</param>
/// <param name="Days">The days of the one centre, with its closures and holidays; of several with the holidays alone.</param>
/// <param name="Rooms">The types of rooms that there are columns for.</param>
/// <param name="Sessions">The sessions, by day and time.</param>
/// <param name="Today">Today in the city.</param>
public sealed record DaysView(
    DaysAddress Asked, string View, DateOnly At, DateOnly From, DateOnly To, OrgUnit? Unit, bool IsMany, IReadOnlyList<OrgUnit> Units, IReadOnlyList<OpeningDay> Days, IReadOnlyList<RoomType> Rooms,
    IReadOnlyList<DaySession> Sessions, DateOnly Today)
{
    /// <summary>True where the caller plans events of this centre.</summary>
    public bool MayPlan { get; init; }

    /// <summary>True where the caller makes and revokes the address of this centre's feed.</summary>
    public bool MayPublish { get; init; }

    /// <summary>The sessions of a day.</summary>
    public IEnumerable<DaySession> On(DateOnly day) => Sessions.Where(session => session.Session.Day == day);

    /// <summary>The centre, the ward or the city with all beneath it, or all centres.</summary>
    public string Whose => Unit is null ? Words.Say("すべての館") : IsMany ? Unit.NameWithAllBeneath() : Unit.DisplayName;

    /// <summary>令和8年11月, or the first and the last day of a week.</summary>
    public string Span => View == "week"
        ? Words.Say("{0}から{1}まで", Era.Day(From), FormatTime.Day(To))
        : Era.MonthAlone(ReportingMonth.Of(From));

    /// <summary>The same view a span earlier or later.</summary>
    public DaysAddress Moved(int spans) => Asked with { View = View, At = View == "week" ? At.AddDays(7 * spans) : ReportingMonth.Of(At).AddMonths(spans).FirstDay };
}
