namespace CitizenCenterPortal.Kernel;

/// <summary>A named thing a caller does. Every change of the database is one, and its journal row carries its code.</summary>
/// <param name="Code">Stable name, <c>room.verb</c>: <c>monthly-report.submit</c>.</param>
/// <param name="Permission">The permission a caller must hold; one of <c>Identity.Permissions</c>.</param>
/// <param name="Label">What the button says, Japanese: 「提出する」.</param>
/// <param name="Sentence">What the history says, Japanese: 「提出しました」.</param>
/// <param name="NeedsReason">True where the act is refused without words of why.</param>
/// <param name="ChangesTree">True where units, placements, open periods or agreements may change, or what every report is asked for: no other act runs beside it, and it reaches every unit.</param>
/// <param name="AtPlace">True where it is done by the unit where something of another takes place (<see cref="ITakesPlace"/>), and told in the other's history.</param>
public sealed record Act(string Code, string Permission, string Label, string Sentence, bool NeedsReason = false, bool ChangesTree = false, bool AtPlace = false)
{
    /// <summary>Longest reason a person may write, in characters.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>What is wrong with the reason that somebody typed; null for one that may stand, and where the act needs none.</summary>
    public Sentence? WhyNot(string? reason) =>
        !NeedsReason ? null
        : string.IsNullOrWhiteSpace(reason) ? new Sentence("理由が書かれていません。{0} 文字までで書いてください。", ReasonMaxLength)
        : TypedWords.Clean(reason).Length > ReasonMaxLength ? new Sentence("理由を {0} 文字までで書いてください。", ReasonMaxLength)
        : !TypedWords.IsText(reason) ? new Sentence("理由に、文字でない符号が入っています。消して、書き直してください。")
        : null;

    /// <inheritdoc/>
    public override string ToString() => Code;
}
