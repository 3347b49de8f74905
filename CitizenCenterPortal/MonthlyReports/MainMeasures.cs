using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The measures that stand for a centre's month at a glance: people, rooms, events, money.</summary>
internal static class MainMeasures
{
    private static readonly IReadOnlyList<string> Codes = ["USE.PERSONS", "USE.SLOTS", "EVENT.COUNT", "EVENT.PARTICIPANTS", "FEE.INCOME"];

    /// <summary>Those of them that are on the form.</summary>
    public static IEnumerable<Measure> Of(Catalogue catalogue) => Codes.Select(catalogue.Measure).OfType<Measure>();
}
