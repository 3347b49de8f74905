namespace CitizenCenterPortal.Identity;

/// <summary>A grant that counts on a day.</summary>
internal sealed class CountingGrant
{
    /// <summary>The grant.</summary>
    public required Grant Grant { get; init; }

    /// <summary>For whom it stands in; null for a right of one's own.</summary>
    public int? For { get; init; }
}

/// <summary>The one rule of which grants count on a day: who may open the door by one, and who is written to because they hold a duty.</summary>
internal static class CountingGrants
{
    /// <summary>Those whose days hold the day; of those who stand in, only while they hold a right of their own and who they stand in for holds theirs.</summary>
    public static IQueryable<CountingGrant> On(IQueryable<Grant> grants, DateOnly day)
    {
        var all = grants.Where(grant => grant.From <= day && (grant.To == null || grant.To >= day));
        return from grant in all
               join head in all on new { Id = grant.DeputyOf, grant.Role, grant.OrgUnitId } equals new { Id = (int?)head.Id, head.Role, head.OrgUnitId } into heads
               from head in heads.DefaultIfEmpty()
               where grant.DeputyOf == null || (head != null && all.Any(own => own.PersonId == grant.PersonId && own.DeputyOf == null))
               select new CountingGrant { Grant = grant, For = head == null ? null : head.PersonId };
    }
}
