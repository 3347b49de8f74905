namespace CitizenCenterPortal.Plans;

/// <summary>How far an item has come in a quarter.</summary>
public enum ProgressState
{
    /// <summary>予定: not begun.</summary>
    Planned,

    /// <summary>進行中.</summary>
    Running,

    /// <summary>完了.</summary>
    Done,

    /// <summary>遅れ.</summary>
    Late,
}

/// <summary>進み具合 of an item in one quarter.</summary>
public sealed class PlanProgress : IPartOf<PlanItem>
{
    /// <summary>Longest words, in characters.</summary>
    public const int WordsMaxLength = 300;

    /// <summary>Longest address inside the portal, in characters.</summary>
    public const int AddressMaxLength = 200;

    /// <inheritdoc/>
    public int OrgUnitId { get; set; }

    /// <summary>The item's number at the unit.</summary>
    public int ItemNumber { get; set; }

    /// <summary>第n四半期: 1 for April to June, up to 4.</summary>
    public int Quarter { get; set; }

    /// <summary>How far it has come.</summary>
    public ProgressState State { get; set; }

    /// <summary>In words; may be empty.</summary>
    public string Words { get; set; } = "";

    /// <summary>The page of the portal that shows it, <c>/…</c>; empty where there is none.</summary>
    public string Evidence { get; set; } = "";
}

/// <summary>When a plan is looked back on.</summary>
public enum ReviewTime
{
    /// <summary>中間.</summary>
    MidYear,

    /// <summary>年度末.</summary>
    YearEnd,
}

/// <summary>How a review finds what it looks at.</summary>
public enum Standing
{
    /// <summary>順調.</summary>
    Good,

    /// <summary>おおむね順調.</summary>
    Fair,

    /// <summary>遅れ.</summary>
    Late,

    /// <summary>見直し.</summary>
    Rethink,
}

/// <summary>ふりかえり of a unit's plan or of one item of it.</summary>
public sealed class PlanReview : IPartOf<YearPlan>
{
    /// <summary>Longest words, in characters.</summary>
    public const int WordsMaxLength = 2000;

    /// <inheritdoc/>
    public int OrgUnitId { get; set; }

    /// <summary>The fiscal year by its April.</summary>
    public int Year { get; set; }

    /// <summary>The item's number; 0 for the plan as a whole.</summary>
    public int ItemNumber { get; set; }

    /// <summary>When.</summary>
    public ReviewTime Time { get; set; }

    /// <summary>How it stands.</summary>
    public Standing Standing { get; set; }

    /// <summary>In words.</summary>
    public string Words { get; set; } = "";
}
