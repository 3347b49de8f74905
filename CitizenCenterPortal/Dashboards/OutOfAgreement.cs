namespace CitizenCenterPortal.Dashboards;

/// <summary>An operator that runs no centre in the months that are shown: how its agreements stand to them.</summary>
/// <param name="Ended">The last month of the latest agreement before them, <c>2026-03</c>; null where there was none.</param>
/// <param name="Begins">The first month of the next agreement after them; null where none is entered.</param>
public sealed record OutOfAgreement(string? Ended, string? Begins)
{
    /// <summary>Null for a unit, and for an operator that runs a centre in one of the months.</summary>
    internal static OutOfAgreement? Of(OrgTree tree, DashboardSubject subject, MonthSpan span)
    {
        if (subject is not { Operator: { } body, Children.Count: 0 })
        {
            return null;
        }

        List<Agreement> own = [.. tree.Agreements.Where(row => row.OperatorId == body.Id)];
        return new(
            own.Where(row => row.To < span.From).Max(row => row.To)?.ToString(),
            own.Where(row => row.From > span.To).Select(row => (ReportingMonth?)row.From).Min()?.ToString());
    }
}
