namespace CitizenCenterPortal.Kernel;

/// <summary>A named thing a caller does. Every change of the database is one, and its journal row carries its code.</summary>
/// <param name="Code">Stable name, <c>room.verb</c>: <c>monthly-report.submit</c>.</param>
/// <param name="Permission">The permission a caller must hold; one of <c>Identity.Permissions</c>.</param>
/// <param name="Label">What the button says, Japanese: 「提出する」.</param>
/// <param name="Sentence">What the history says, Japanese: 「提出しました」.</param>
/// <param name="NeedsReason">True where the act is refused without words of why.</param>
/// <param name="ChangesTree">True where units, placements, open periods or agreements may change, or what every report is asked for: no other act runs beside it, and it reaches every unit.</param>
public sealed record Act(string Code, string Permission, string Label, string Sentence, bool NeedsReason = false, bool ChangesTree = false)
{
    /// <summary>Longest reason a person may write, in characters.</summary>
    public const int ReasonMaxLength = 500;

    /// <inheritdoc/>
    public override string ToString() => Code;
}
