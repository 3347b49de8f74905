namespace CitizenCenterPortal.Mandate;

/// <summary>How well evidence bears a clause, the weakest first.</summary>
public enum CoverageState
{
    /// <summary>根拠なし: there is none.</summary>
    None,

    /// <summary>少ない: there is some, and not enough.</summary>
    Few,

    /// <summary>成果待ち: there is enough, but too little of it shows what came of it.</summary>
    Awaiting,

    /// <summary>十分: there is enough, and it shows what came of it.</summary>
    Full,
}
