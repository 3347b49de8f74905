namespace CitizenCenterPortal.Ui;

/// <summary>What a <see cref="Tone"/> looks like: the styles' names and the drawing that goes with it.</summary>
public static class ToneLooks
{
    /// <summary>A badge's styles.</summary>
    public static string Badge(Tone tone) => tone == Tone.Quiet ? "badge" : $"badge badge-{Name(tone)}";

    /// <summary>A banner's styles.</summary>
    public static string Notice(Tone tone) => tone is Tone.Quiet or Tone.Key ? "notice" : $"notice notice-{Name(tone)}";

    /// <summary>The drawing of a banner, a name of <see cref="Icon"/>.</summary>
    public static string Drawing(Tone tone) => tone switch
    {
        Tone.Ok => "done",
        Tone.Warn => "warn",
        Tone.Bad => "error",
        Tone.Quiet or Tone.Key => "info",
    };

    private static string Name(Tone tone) => tone switch
    {
        Tone.Quiet => "quiet",
        Tone.Key => "key",
        Tone.Ok => "ok",
        Tone.Warn => "warn",
        Tone.Bad => "bad",
    };
}
