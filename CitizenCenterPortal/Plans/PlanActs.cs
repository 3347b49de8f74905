using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Plans;

/// <summary>Everything that is done with a plan, always by who belongs to the unit whose plan it is. Who may is in <see cref="Roles"/>.</summary>
public static class PlanActs
{
    /// <summary>A draft is written: items added, changed, moved, taken away.</summary>
    public static readonly Act Write = new("plan.write", Permissions.Plans.Write, "計画を書く", "計画（案）を書きました");

    /// <summary>A plan that was adopted is changed.</summary>
    public static readonly Act Amend = new("plan.amend", Permissions.Plans.Write, "計画を改める", "決定した計画を改めました", NeedsReason: true);

    /// <summary>An item is given up; its events and its history stay.</summary>
    public static readonly Act Retire = new("plan.retire", Permissions.Plans.Write, "項目を取りやめる", "計画の項目を取りやめました", NeedsReason: true);

    /// <summary>How far an item has come, and what its goal came to.</summary>
    public static readonly Act Progress = new("plan.progress", Permissions.Plans.Write, "進み具合を保存する", "計画の進み具合を書きました");

    /// <summary>A look back at the middle or the end of the year.</summary>
    public static readonly Act Review = new("plan.review", Permissions.Plans.Write, "ふりかえりを保存する", "計画のふりかえりを書きました");

    /// <summary>The head of the unit adopts the plan.</summary>
    public static readonly Act Adopt = new("plan.adopt", Permissions.Plans.Adopt, "計画を決定する", "年度の計画を決定しました");

    /// <summary>The plan of the year before is taken over into a new year.</summary>
    public static readonly Act Copy = new("plan.copy", Permissions.Plans.Write, "前年度の計画を写す", "前年度の計画を写しました");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Act> All = [Write, Amend, Retire, Progress, Review, Adopt, Copy];
}
