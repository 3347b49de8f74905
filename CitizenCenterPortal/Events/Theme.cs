namespace CitizenCenterPortal.Events;

/// <summary>テーマ that events are filed under, the city hub's. One that is out of use is retired, not deleted: earlier events keep it.</summary>
[Stamped(Stamps.Events)]
public sealed class Theme : ICityWide
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeMaxLength = 20;

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 80;

    /// <summary>Its code: <c>disaster</c>, <c>sdg11</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>Its English name; empty where none is known.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>Its place in the list.</summary>
    public int Place { get; set; }

    /// <summary>True where no new event is filed under it.</summary>
    public bool Retired { get; set; }

    /// <summary>Its name in the reader's language.</summary>
    public string DisplayName => Words.Pick(Name, NameEn);
}
