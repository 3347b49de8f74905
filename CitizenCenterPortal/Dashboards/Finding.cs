namespace CitizenCenterPortal.Dashboards;

/// <summary>Why something is worth a look.</summary>
public enum FindingKind
{
    /// <summary>3か月続けて未達.</summary>
    Missed,

    /// <summary>提出の遅れ.</summary>
    Late,

    /// <summary>季節と違う動き.</summary>
    Unseasonal,

    /// <summary>よい例.</summary>
    Good,
}

/// <summary>Something worth a look first, with its figures.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Subject">What: an indicator, or 月次報告.</param>
/// <param name="Text">Where, how much, against what.</param>
/// <param name="Unit">The unit whose page holds the figures; null where the reports do.</param>
/// <param name="Own">True for its own figures, without what is beneath.</param>
/// <param name="Indicator">The indicator there.</param>
public sealed record Finding(FindingKind Kind, string Subject, string Text, string? Unit = null, bool Own = false, string? Indicator = null);
