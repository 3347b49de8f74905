using System.Collections.Frozen;

namespace CitizenCenterPortal.Identity;

/// <summary>A role: what it is called, how far it reaches, what it may.</summary>
/// <param name="Code">Stable name: <c>ward-director</c>.</param>
/// <param name="Name">Screen word.</param>
/// <param name="Reach">How far it reaches; an auditor's grant for an operator reaches that operator instead.</param>
/// <param name="Tier">The tier of unit a grant of this role is given for; null where it is none in particular.</param>
/// <param name="Permissions">What it may.</param>
public sealed record Role(string Code, string Name, Reach Reach, Tier? Tier, IReadOnlySet<string> Permissions);

/// <summary>The page an auditor asks for: every role with its rights, highest first.</summary>
public static class Roles
{
    private static readonly string[] Reads = [Permissions.Dashboards.Read, Permissions.MonthlyReports.Read, Permissions.Indicators.Read, Permissions.Exports.Take, Permissions.Audit.Read, Permissions.Calendar.Read, Permissions.Events.Read, Permissions.Mandate.Read, Permissions.Plans.Read];

    /// <summary>All roles; a person with several grants opens the one that stands first here.</summary>
    public static readonly IReadOnlyList<Role> All =
    [
        Of("city-director", "市拠点館長", Reach.Subtree, Tier.City, [.. Reads, Permissions.MonthlyReports.ReadDrafts, Permissions.Events.ReadDrafts, Permissions.MonthlyReports.Comment, Permissions.MonthlyReports.Review, Permissions.MonthlyReports.Remind, Permissions.MonthlyReports.Confirm, Permissions.MonthlyReports.Correct, Permissions.MonthlyReports.Import, Permissions.MonthlyReports.SetDeadlines, Permissions.Indicators.SetLevels, Permissions.CheckRules.Edit, Permissions.Organization.Read, Permissions.Audit.Verify, Permissions.Calendar.SetRules, Permissions.Calendar.SetHolidays, Permissions.Access.Deputise, Permissions.Mandate.Edit, Permissions.Events.SetThemes, Permissions.Events.OpenData, Permissions.Plans.Write, Permissions.Plans.Adopt]),
        Of("city-staff", "市拠点館職員", Reach.Subtree, Tier.City, [.. Reads, Permissions.MonthlyReports.ReadDrafts, Permissions.Events.ReadDrafts, Permissions.MonthlyReports.Comment, Permissions.MonthlyReports.Review, Permissions.MonthlyReports.Remind, Permissions.MonthlyReports.SetDeadlines, Permissions.Indicators.Edit, Permissions.Indicators.SetLevels, Permissions.CheckRules.Edit, Permissions.Organization.Read, Permissions.Audit.Verify, Permissions.Calendar.SetRules, Permissions.Calendar.SetHolidays, Permissions.Mandate.Edit, Permissions.Events.SetThemes, Permissions.Plans.Write]),
        Of("ward-director", "区拠点館長", Reach.Subtree, Tier.Ward, [.. Reads, Permissions.MonthlyReports.ReadDrafts, Permissions.Events.ReadDrafts, Permissions.MonthlyReports.Comment, Permissions.MonthlyReports.Review, Permissions.MonthlyReports.Remind, Permissions.MonthlyReports.Accept, Permissions.Calendar.SetRules, Permissions.Access.Deputise, Permissions.Events.Join, Permissions.Plans.Write, Permissions.Plans.Adopt]),
        Of("ward-staff", "区拠点館職員", Reach.Subtree, Tier.Ward, [.. Reads, Permissions.MonthlyReports.ReadDrafts, Permissions.Events.ReadDrafts, Permissions.MonthlyReports.Comment, Permissions.MonthlyReports.Review, Permissions.MonthlyReports.Remind, Permissions.Events.Join, Permissions.Plans.Write]),
        Of("center-director", "館長", Reach.Own, null, [.. Reads, Permissions.MonthlyReports.ReadDrafts, Permissions.Events.ReadDrafts, Permissions.MonthlyReports.Comment, Permissions.MonthlyReports.Enter, Permissions.MonthlyReports.Submit, Permissions.Calendar.Close, Permissions.Access.Deputise, Permissions.Events.Write, Permissions.Events.Approve, Permissions.Events.Join, Permissions.Events.Receive, Permissions.Events.TakeApplicants, Permissions.Events.Erase, Permissions.Events.PublishFeed, Permissions.Plans.Write, Permissions.Plans.Adopt]),
        Of("center-staff", "館職員", Reach.Own, null, [.. Reads, Permissions.MonthlyReports.ReadDrafts, Permissions.Events.ReadDrafts, Permissions.MonthlyReports.Comment, Permissions.MonthlyReports.Enter, Permissions.Calendar.Close, Permissions.Events.Write, Permissions.Events.Receive, Permissions.Plans.Write]),
        Of("operator-hq", "指定管理者本部", Reach.Operator, null, [.. Reads, Permissions.MonthlyReports.ReadDrafts]),
        Of("auditor", "監査", Reach.Subtree, null, [.. Reads, Permissions.Audit.Verify]),
        Of("administrator", "システム管理者", Reach.None, null, [Permissions.Organization.Read, Permissions.Organization.Edit, Permissions.Access.Edit, Permissions.Access.Deputise, Permissions.Mail.Watch, Permissions.Events.Erase]),
    ];

    private static readonly FrozenDictionary<string, Role> ByCode = All.ToFrozenDictionary(role => role.Code, StringComparer.Ordinal);

    /// <summary>The role of a code; null for a code that is no role, which holds nothing.</summary>
    public static Role? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Place in the order of <see cref="All"/>; lower is higher.</summary>
    public static int Rank(string code) => All.TakeWhile(role => role.Code != code).Count();

    private static Role Of(string code, string name, Reach reach, Tier? tier, string[] permissions) =>
        new(code, name, reach, tier, permissions.Append(Permissions.Self.Read).ToFrozenSet(StringComparer.Ordinal));
}
