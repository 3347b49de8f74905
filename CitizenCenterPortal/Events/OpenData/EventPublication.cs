namespace CitizenCenterPortal.Events.OpenData;

/// <summary>Whether the city's events are open data, and what stands in every row of them. There is one row, once the city decided; until then they are not.</summary>
[Stamped(Stamps.Events)]
public sealed class EventPublication : ICityWide
{
    /// <summary>The one row.</summary>
    public const int TheOne = 1;

    /// <summary>Digits of a 全国地方公共団体コード with its check digit.</summary>
    public const int CodeMaxLength = 6;

    /// <summary>Longest name of a prefecture and of a city, in characters.</summary>
    public const int NameMaxLength = 40;

    /// <summary>Number in the database.</summary>
    public int Id { get; set; }

    /// <summary>True while anybody may take them.</summary>
    public bool IsOn { get; set; }

    /// <summary>全国地方公共団体コード, six digits.</summary>
    public string CityCode { get; set; } = "";

    /// <summary>都道府県名.</summary>
    public string Prefecture { get; set; } = "";

    /// <summary>市区町村名.</summary>
    public string City { get; set; } = "";
}
