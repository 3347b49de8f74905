namespace CitizenCenterPortal.Organization.Opening;

/// <summary>A day that counts as a holiday in this city beside the national ones: the city's own, or one that a law brought after the file of national holidays was made.</summary>
[Stamped(Stamps.Calendar)]
public sealed class CityHoliday : ICityWide
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 60;

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>What it is called.</summary>
    public required string Name { get; set; }
}
