namespace CitizenCenterPortal.MonthlyReports;

/// <summary>How addresses and the command line write a stage.</summary>
public static class StageText
{
    /// <summary>速報, which is meant where nothing is said.</summary>
    public const string Provisional = "provisional";

    /// <summary>確定.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>Reads a stage; false for a word that is none.</summary>
    public static bool TryRead(string? text, out Stage stage)
    {
        stage = text == Confirmed ? Stage.Confirmed : Stage.Provisional;
        return text is null or "" or Provisional or Confirmed;
    }
}
