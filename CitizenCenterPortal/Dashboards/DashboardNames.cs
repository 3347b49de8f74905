using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Dashboards;

/// <summary>What a place is called on a dashboard: the whole city, a ward by its ward, a centre by its name.</summary>
internal static class DashboardNames
{
    /// <summary>Whose numbers they are.</summary>
    public static string Of(DashboardSubject subject) => subject switch
    {
        { Operator: { } body } => body.Name,
        { Own: false, Unit: { } hub } => OfHub(hub),
        { Unit: { } unit } => unit.DisplayName,
        _ => "",
    };

    /// <summary>A hub with all beneath it.</summary>
    public static string OfHub(OrgUnit hub) => hub.Tier == Tier.City ? Words.Say("市全体") : hub.NameWithAllBeneath();

    /// <summary>A column.</summary>
    public static string Of(DashboardColumn part) => part switch
    {
        { Own: true } => Words.Say("本館"),
        { Unit: { } unit } => OfHub(unit),
        _ => Words.Say("移った館"),
    };

    /// <summary>The units above that the caller may open with all beneath them, and the place itself.</summary>
    public static IReadOnlyList<PlaceView> Way(Reading reading, DashboardSubject subject)
    {
        if (subject.Unit is not { } unit)
        {
            return [new(null, Of(subject))];
        }

        var above = reading.Caller.Reach == Reach.Subtree ? reading.Tree.Ancestors(unit.Id).Where(hub => reading.Scope.Reaches(hub.Id)) : [];
        return [.. above.Select(hub => new PlaceView(hub.Code, OfHub(hub))), new(unit.Code, Of(subject))];
    }
}
