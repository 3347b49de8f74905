namespace CitizenCenterPortal.Mandate;

/// <summary>根拠の基準 of a clause from a fiscal year on, until the year of the next. A clause is of one tier, so it is that tier's too.</summary>
[Stamped(Stamps.Catalogue)]
public sealed class ClauseThreshold : ICityWide
{
    /// <summary>Most pieces that may be asked for.</summary>
    public const int Most = 99;

    /// <summary>The clause.</summary>
    public required string Clause { get; set; }

    /// <summary>The fiscal year, by its April, from which it stands.</summary>
    public int Year { get; set; }

    /// <summary>So many pieces are enough, 1 to <see cref="Most"/>.</summary>
    public int Enough { get; set; }

    /// <summary>So many of them must show what came of them, 0 to <see cref="Enough"/>.</summary>
    public int Strong { get; set; }

    /// <summary>Rises with every change; who changes it names the version they saw.</summary>
    public int Version { get; set; }
}
