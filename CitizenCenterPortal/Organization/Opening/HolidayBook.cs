using System.Collections.Frozen;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>The holidays that rules of closing ask about: the national ones and the city's own.</summary>
public sealed class HolidayBook(IEnumerable<CityHoliday> own)
{
    private readonly FrozenDictionary<DateOnly, CityHoliday> own = own.ToFrozenDictionary(row => row.Day);

    /// <summary>The national holidays alone.</summary>
    public static HolidayBook National { get; } = new([]);

    /// <summary>True where a fiscal year lies within the file of national holidays.</summary>
    public static bool Knows(FiscalYear year) => year.Start is >= NationalHolidays.First and < NationalHolidays.Last;

    /// <summary>True on a national holiday, a substitute for one, and a day of the city's own.</summary>
    public bool IsHoliday(DateOnly day) => NationalHolidays.All.ContainsKey(day) || own.ContainsKey(day);

    /// <summary>What the holiday is called in the reader's language; null on other days.</summary>
    public string? NameOf(DateOnly day) =>
        NationalHolidays.All.TryGetValue(day, out var national) ? Words.Pick(national.Name, national.NameEn) : own.GetValueOrDefault(day)?.Name;

    /// <summary>The city's own days from one to another, the earliest first.</summary>
    public IReadOnlyList<CityHoliday> OwnIn(DateOnly from, DateOnly to) => [.. own.Values.Where(row => row.Day >= from && row.Day <= to).OrderBy(row => row.Day)];
}
