using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>What is done to the opening calendar.</summary>
public static class CalendarActs
{
    /// <summary>A rule of regular closing, for a unit and all beneath it.</summary>
    public static readonly Act SetRule = new("calendar.set-rule", Permissions.Calendar.SetRules, "休館の決まりを加える", "休館の決まりを加えました", NeedsReason: true);

    /// <summary>A rule ends, or goes where it never stood.</summary>
    public static readonly Act EndRule = new("calendar.end-rule", Permissions.Calendar.SetRules, "決まりを終える", "休館の決まりを終えました", NeedsReason: true);

    /// <summary>A unit is closed for some days; why, the visitors read too.</summary>
    public static readonly Act AddClosure = new("calendar.add-closure", Permissions.Calendar.Close, "臨時休館を加える", "臨時休館を加えました", NeedsReason: true);

    /// <summary>A closure is taken back.</summary>
    public static readonly Act RemoveClosure = new("calendar.remove-closure", Permissions.Calendar.Close, "臨時休館を取り消す", "臨時休館を取り消しました", NeedsReason: true);

    /// <summary>How many rooms of a type a unit lends from a day on.</summary>
    public static readonly Act SetRooms = new("calendar.set-rooms", Permissions.Calendar.Close, "部屋数を変える", "貸し出す部屋の数を変えました", NeedsReason: true);

    /// <summary>A day of the city's own.</summary>
    public static readonly Act AddHoliday = new("calendar.add-holiday", Permissions.Calendar.SetHolidays, "市の休日を加える", "市の休日を加えました", NeedsReason: true);

    /// <summary>Such a day is taken back.</summary>
    public static readonly Act RemoveHoliday = new("calendar.remove-holiday", Permissions.Calendar.SetHolidays, "市の休日を取り消す", "市の休日を取り消しました", NeedsReason: true);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Act> All = [SetRule, EndRule, AddClosure, RemoveClosure, SetRooms, AddHoliday, RemoveHoliday];
}
