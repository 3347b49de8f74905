namespace CitizenCenterPortal.Mandate;

/// <summary>A clause as it stands in a fiscal year: its words and what its evidence is held against.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Heading">Its heading, in the reader's language where the portal's own stands.</param>
/// <param name="Summary">What it asks, in a short sentence.</param>
/// <param name="Text">The city's full text; empty where none was loaded.</param>
/// <param name="Retired">True where it no longer stands.</param>
/// <param name="TextOf">The fiscal year of the version that stands; null for the portal's own words.</param>
/// <param name="Threshold">根拠の基準.</param>
/// <param name="ThresholdOf">The fiscal year of the threshold that stands; null for the portal's own.</param>
public sealed record ClauseWording(
    Clause Clause, string Heading, string Summary, string Text, bool Retired, FiscalYear? TextOf, Threshold Threshold, FiscalYear? ThresholdOf)
{
    /// <summary>Its code.</summary>
    public string Code => Clause.Code;
}

/// <summary>What makes evidence enough.</summary>
/// <param name="Enough">So many pieces.</param>
/// <param name="Strong">So many of them that show what came of them.</param>
public readonly record struct Threshold(int Enough, int Strong)
{
    /// <summary>The portal's own, until the city sets one.</summary>
    public static readonly Threshold Default = new(3, 1);

    /// <summary>The state of so many pieces.</summary>
    public CoverageState Of(Evidenced evidence) =>
        evidence.Pieces == 0 ? CoverageState.None
        : evidence.Pieces < Enough ? CoverageState.Few
        : evidence.Strong < Strong ? CoverageState.Awaiting
        : CoverageState.Full;
}
