namespace CitizenCenterPortal.Indicators;

/// <summary>The units of the default catalogue in the reader's language; a unit that a city named itself is said as it is.</summary>
public static class UnitNames
{
    private static readonly Dictionary<string, string> English = new()
    {
        ["日"] = "days",
        ["件"] = "cases",
        ["人"] = "persons",
        ["コマ"] = "slots",
        ["団体"] = "groups",
        ["円"] = "yen",
        ["事業"] = "events",
        ["回"] = "times",
        ["枚"] = "sheets",
        ["部"] = "copies",
        ["時間"] = "hours",
    };

    /// <summary>The unit: 人, or persons.</summary>
    public static string Say(string unit) => Words.Pick(unit, English.GetValueOrDefault(unit));
}
