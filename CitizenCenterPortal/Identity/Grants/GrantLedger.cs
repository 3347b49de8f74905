using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Identity.Grants;

/// <summary>
/// All grants of the city, on paper or under the lock, and the rules they stand under: a role is held where it belongs, the same right is
/// held once at a time, no day is left without an administrator. Each step answers why it may not be; then nothing was written.
/// </summary>
internal sealed class GrantLedger(BookRows<Grant> rows, OrgTree tree, DateOnly today)
{
    private readonly DateOnly covered = Covered(rows.All, today);

    /// <summary>The grants as they now stand.</summary>
    public IReadOnlyList<Grant> All => rows.All;

    /// <summary>Why the administrators would be gone sooner than before; null where they would not.</summary>
    public Sentence? Unadministered => Covered(rows.All, today) is var end && end < covered
        ? new Sentence("{0}から、システム管理者が一人もいなくなります。先に次の管理者に権限を与えてください。", Era.Day(end))
        : null;

    /// <summary>Gives one.</summary>
    public Sentence? Give(Grant grant)
    {
        if ((Misfit(grant) ?? Overlap(grant, grant.From, grant.To)) is { } why)
        {
            return why;
        }

        rows.Add(grant);
        return null;
    }

    /// <summary>Ends one with a last day; it counts to the end of that day.</summary>
    public static Sentence? End(Grant grant, DateOnly last)
    {
        if (last < grant.From)
        {
            return new Sentence("始まりの日（{0}）より前には終えられません。始まる前なら取り消せます。", Era.Day(grant.From));
        }

        if (grant.To <= last)
        {
            return new Sentence("この権限は{0}に終わります。それより後にはできません。", Era.Day(grant.To.Value));
        }

        grant.To = last;
        return null;
    }

    /// <summary>Corrects the days of one that has not begun.</summary>
    public Sentence? Correct(Grant grant, DateOnly from, DateOnly? to)
    {
        if (grant.From <= today)
        {
            return "もう始まっている権限です。終わりの日だけを決められます。";
        }

        if (grant.DeputyOf is not null)
        {
            return "代理の日は直せません。取り消して、置き直してください。";
        }

        if (from <= today)
        {
            return "始まりの日は、あす以後にしてください。";
        }

        if (Overlap(grant, from, to) is { } why)
        {
            return why;
        }

        (grant.From, grant.To) = (from, to);
        return null;
    }

    /// <summary>Takes one back that has not begun.</summary>
    public Sentence? TakeBack(Grant grant)
    {
        if (grant.From <= today)
        {
            return "もう始まっている権限です。取り消せません。終わりの日を決めてください。";
        }

        rows.Remove(grant);
        return null;
    }

    /// <summary>Why a role cannot be held there; null where it can.</summary>
    private Sentence? Misfit(Grant grant)
    {
        var unit = grant.OrgUnitId is { } id ? tree.Find(id) : null;
        return Roles.Find(grant.Role) is not { } role ? "役割を選んでください。"
            : role.Reach == Reach.None ? (grant.OrgUnitId ?? grant.OperatorId) is null ? default(Sentence) : "システム管理者の権限には、館も指定管理者も付きません。"
            : role.Reach == Reach.Operator ? grant is { OperatorId: not null, OrgUnitId: null } ? default(Sentence) : "指定管理者本部の権限には、指定管理者を選んでください。"
            : grant.OperatorId is not null ? role.Code == "auditor" && unit is null ? default(Sentence) : "指定管理者に付く役割は、指定管理者本部と監査だけです。"
            : unit is null ? "館を選んでください。"
            : role.Tier is { } tier && unit.Tier != tier ? new Sentence("{0}の役割は、{1}には付きません。", new Sentence(role.Name), unit.DisplayName) : default(Sentence);
    }

    private Sentence? Overlap(Grant grant, DateOnly from, DateOnly? to) =>
        to < from ? "終わりの日が始まりの日より前です。"
        : rows.All.FirstOrDefault(other => other != grant && IsSame(other, grant) && (to is null || other.From <= to) && (other.To is null || other.To >= from)) is { } twice
            ? new Sentence("同じ権限が{0}あります。日が重なっています。", GrantWords.Days(twice.From, twice.To))
            : default(Sentence);

    /// <summary>The same person in the same role at the same place, both in a right of their own or both standing in for the same head.</summary>
    public static bool IsSame(Grant one, Grant other) =>
        (one.PersonId, one.Role, one.OrgUnitId, one.OperatorId, one.DeputyOf) == (other.PersonId, other.Role, other.OrgUnitId, other.OperatorId, other.DeputyOf);

    /// <summary>The first day from today on that has no administrator.</summary>
    private static DateOnly Covered(IReadOnlyList<Grant> grants, DateOnly today)
    {
        var held = grants.Where(grant => grant.Role == "administrator").ToList();
        for (var day = today; ;)
        {
            var ends = held.Where(grant => grant.StateOn(day) == GrantState.Now).Select(grant => grant.To ?? DateOnly.MaxValue).ToList();
            if (ends.Count == 0 || ends.Max() == DateOnly.MaxValue)
            {
                return ends.Count == 0 ? day : DateOnly.MaxValue;
            }

            day = ends.Max().AddDays(1);
        }
    }
}
