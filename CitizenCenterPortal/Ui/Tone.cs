namespace CitizenCenterPortal.Ui;

/// <summary>The mood of a badge or a banner; its words say the same.</summary>
public enum Tone
{
    /// <summary>Grey: nothing to do.</summary>
    Quiet,

    /// <summary>The portal's colour: for your information.</summary>
    Key,

    /// <summary>Done, in order.</summary>
    Ok,

    /// <summary>Wants attention.</summary>
    Warn,

    /// <summary>Stops the work.</summary>
    Bad,
}
