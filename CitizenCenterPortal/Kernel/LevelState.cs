namespace CitizenCenterPortal.Kernel;

/// <summary>How a value stands against its required level.</summary>
public enum LevelState
{
    /// <summary>No level, no value, or not judged.</summary>
    None,

    /// <summary>★ 優良: the excellent level is reached.</summary>
    Excellent,

    /// <summary>✓ 達成: the required level is reached.</summary>
    Met,

    /// <summary>△ 注意: the required level is missed by little.</summary>
    Near,

    /// <summary>✕ 未達: the required level is missed.</summary>
    Missed,
}
