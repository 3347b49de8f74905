using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>A unit's year as the page shows it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Today">Today in the city.</param>
/// <param name="Months">Its twelve months.</param>
/// <param name="Types">The room types that the unit has or had, in the order of the form.</param>
/// <param name="AllTypes">All room types.</param>
/// <param name="Rules">The rules that stand on some day of the year, the unit's own first.</param>
/// <param name="Closures">Its closures of the year.</param>
/// <param name="Rooms">How many rooms it lends since when.</param>
/// <param name="Holidays">The city's own holidays of the year.</param>
/// <param name="Units">The units whose calendars the caller may open.</param>
/// <param name="History">What was done to the unit's calendar, the latest first.</param>
public sealed record CalendarView(
    OrgUnit Unit, FiscalYear Year, DateOnly Today, IReadOnlyList<OpeningMonth> Months, IReadOnlyList<RoomType> Types, IReadOnlyList<RoomType> AllTypes, IReadOnlyList<RuleLine> Rules,
    IReadOnlyList<Closure> Closures, IReadOnlyList<UnitRooms> Rooms, IReadOnlyList<CityHoliday> Holidays, IReadOnlyList<OrgUnit> Units, IReadOnlyList<ToldAct> History)
{
    /// <summary>True where the caller may enter closures and rooms of this unit.</summary>
    public bool MayClose { get; init; }

    /// <summary>The months of the years offered whose reports were accepted or confirmed; read for who may enter closures.</summary>
    public IReadOnlyList<SettledMonth> Settled { get; init; } = [];

    /// <summary>Those that a span of days touches.</summary>
    public IReadOnlyList<SettledMonth> SettledIn(DateOnly first, DateOnly last) => [.. Settled.Where(settled => settled.Month.FirstDay <= last && settled.Month.LastDay >= first)];

    /// <summary>True where the caller may set rules here.</summary>
    public bool MaySetRules { get; init; }

    /// <summary>True where the caller may enter the city's holidays.</summary>
    public bool MaySetHolidays { get; init; }
}

/// <summary>A rule with whose it is.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Of">The unit that set it.</param>
/// <param name="Holds">False where a nearer unit has one of its kind in its place.</param>
/// <param name="MayEnd">True where the caller may end it.</param>
public sealed record RuleLine(ClosingRule Rule, OrgUnit Of, bool Holds, bool MayEnd);
