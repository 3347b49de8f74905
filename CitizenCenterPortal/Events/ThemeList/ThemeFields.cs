namespace CitizenCenterPortal.Events.ThemeList;

/// <summary>A theme as a person writes it.</summary>
public sealed class ThemeFields
{
    /// <summary>Its code; empty for a new one.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its English name.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>True where no new event is filed under it.</summary>
    public bool Retired { get; set; }

    /// <summary>How many events are filed under it.</summary>
    public int Uses { get; init; }
}
