namespace CitizenCenterPortal.Mandate;

/// <summary>条項の文: what a clause says from a fiscal year on, until the year of the next version. Before the first, the portal's own words stand.</summary>
[Stamped(Stamps.Catalogue)]
public sealed class ClauseText : ICityWide
{
    /// <summary>Longest code of a clause, in characters.</summary>
    public const int CodeMaxLength = 8;

    /// <summary>Longest heading, in characters.</summary>
    public const int HeadingMaxLength = 120;

    /// <summary>Longest short description, in characters.</summary>
    public const int SummaryMaxLength = 200;

    /// <summary>Longest full text, in characters.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>The clause.</summary>
    public required string Clause { get; set; }

    /// <summary>The fiscal year, by its April, from which it stands.</summary>
    public int Year { get; set; }

    /// <summary>見出し.</summary>
    public required string Heading { get; set; }

    /// <summary>要約: what it asks, in a short sentence.</summary>
    public required string Summary { get; set; }

    /// <summary>条文: the city's full official text; empty where it was not loaded.</summary>
    public string Text { get; set; } = "";

    /// <summary>廃止: true where the clause no longer stands.</summary>
    public bool Retired { get; set; }

    /// <summary>Rises with every change; who changes it names the version they saw.</summary>
    public int Version { get; set; }
}
