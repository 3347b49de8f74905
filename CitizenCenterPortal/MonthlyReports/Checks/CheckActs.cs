using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>What people do with rules and with what they find.</summary>
public static class CheckActs
{
    /// <summary>The portal's own rules come into the database.</summary>
    public static readonly Act Seed = new("check-rule.seed", Permissions.Operation.Run, "確認ルールを用意する", "確認ルールを用意しました");

    /// <summary>A rule is written: a new one on trial, or another wording of one that stands.</summary>
    public static readonly Act Set = new("check-rule.set", Permissions.CheckRules.Edit, "保存する", "確認ルールを定めました", NeedsReason: true);

    /// <summary>A rule is applied to reports from now on.</summary>
    public static readonly Act GoLive = new("check-rule.go-live", Permissions.CheckRules.Edit, "適用を始める", "確認ルールの適用を始めました", NeedsReason: true);

    /// <summary>A rule is no longer applied.</summary>
    public static readonly Act Retire = new("check-rule.retire", Permissions.CheckRules.Edit, "廃止する", "確認ルールを廃止しました", NeedsReason: true);

    /// <summary>The way of a rule, which begins on trial. What is changed is tried anew before it is applied.</summary>
    public static readonly Flow<RuleState> Flow = new(
        (RuleState.Trial, Set, RuleState.Trial),
        (RuleState.Trial, GoLive, RuleState.Active),
        (RuleState.Trial, Retire, RuleState.Retired),
        (RuleState.Active, Set, RuleState.Trial),
        (RuleState.Active, Retire, RuleState.Retired),
        (RuleState.Retired, Set, RuleState.Trial),
        (RuleState.Retired, GoLive, RuleState.Active));

    /// <summary>A person who enters figures says why numbers with a 注意 are right. The words are told to who may see the report.</summary>
    public static readonly Act Explain = new("monthly-report.explain", Permissions.MonthlyReports.Enter, "理由を保存する", "注意の理由を書きました");
}
