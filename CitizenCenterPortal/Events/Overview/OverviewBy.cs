namespace CitizenCenterPortal.Events.Overview;

/// <summary>What an overview is laid out by.</summary>
public enum OverviewBy
{
    /// <summary>テーマ別; an event of several themes stands in each.</summary>
    Theme,

    /// <summary>役割（条項）別; likewise.</summary>
    Clause,

    /// <summary>年代別: whom it is for; likewise.</summary>
    Stage,

    /// <summary>月別.</summary>
    Month,

    /// <summary>種類別.</summary>
    Kind,
}
