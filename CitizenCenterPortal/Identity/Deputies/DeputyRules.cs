using CitizenCenterPortal.Identity.Grants;

namespace CitizenCenterPortal.Identity.Deputies;

/// <summary>Who may stand in for whom, and when. A deputy's right is a grant that names the grant it stands in for. Pure.</summary>
public static class DeputyRules
{
    /// <summary>Longest time in days that somebody stands in at a stretch: a year.</summary>
    public const int MostDays = 366;

    private static readonly string[] Heads = ["city-director", "ward-director", "center-director"];
    private static readonly string[] Stand = [.. Heads, "city-staff", "ward-staff", "center-staff"];

    /// <summary>True for a grant that somebody may stand in for on a day: a head's own.</summary>
    public static bool IsHead(Grant grant, DateOnly today) => Heads.Contains(grant.Role) && grant is { DeputyOf: null, OrgUnitId: not null } && grant.StateOn(today) == GrantState.Now;

    /// <summary>The persons who may stand in for a head: who works at the unit, at the one above or at those beneath it today, in a right of their own.</summary>
    public static IReadOnlyList<int> Candidates(IReadOnlyCollection<Grant> grants, OrgTree tree, Grant head, DateOnly today)
    {
        var near = tree.Units.Where(unit => unit.Id == head.OrgUnitId || unit.ParentId == head.OrgUnitId || unit.Id == tree.Find(head.OrgUnitId ?? 0)?.ParentId).Select(unit => unit.Id).ToHashSet();
        var theirs = grants.Where(grant => grant.DeputyOf is null && grant.StateOn(today) == GrantState.Now).ToList();
        return
        [
            .. theirs.Where(grant => grant.OrgUnitId is { } unit && near.Contains(unit) && Stand.Contains(grant.Role)).Select(grant => grant.PersonId).Distinct()
                .Where(person => person != head.PersonId && !theirs.Exists(grant => (grant.PersonId, grant.Role, grant.OrgUnitId) == (person, head.Role, head.OrgUnitId))).Order(),
        ];
    }

    /// <summary>Why nobody can stand in on these days; null where somebody can.</summary>
    public static Sentence? WhyNot(IReadOnlyCollection<Grant> grants, Grant head, DateOnly from, DateOnly to, DateOnly today) =>
        from < today ? "始まりの日は、きょう以後にしてください。"
        : to < from ? "終わりの日が始まりの日より前です。"
        : to.DayNumber - from.DayNumber >= MostDays ? new Sentence("代理は {0} 日までです。続けるときは、そのあとでもう一度置いてください。", MostDays)
        : head.To < to ? new Sentence("この役割は{0}に終わります。代理はその日までにしてください。", Era.Day(head.To.Value))
        : grants.FirstOrDefault(other => other.DeputyOf == head.Id && other.From <= to && (other.To is null || other.To >= from)) is { } twice
            ? new Sentence("{0}には、もう代理がいます。日が重なっています。", GrantWords.Days(twice.From, twice.To))
            : default(Sentence);
}
