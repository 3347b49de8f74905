namespace CitizenCenterPortal.Kernel;

/// <summary>役割 (条項): one of the 27 clauses of the city's statement of what each tier is for.</summary>
/// <param name="Code">Its code: <c>D4-1</c>.</param>
/// <param name="Tier">Whose it is.</param>
/// <param name="Section">Its number in the statement: (1)①.</param>
/// <param name="Heading">Its official heading.</param>
/// <param name="English">What it says, in English.</param>
public sealed record Clause(string Code, Tier Tier, string Section, string Heading, string English)
{
    /// <summary>All of them, in the order of the statement.</summary>
    public static readonly IReadOnlyList<Clause> All = [.. SeedRows.Read("Kernel", "clauses.csv").Select(row => new Clause(row[0], Enum.Parse<Tier>(row[1], ignoreCase: true), row[2], row[3], row[4]))];

    /// <summary>Its heading in the reader's language.</summary>
    public string DisplayName => Words.Pick(Heading, English);
}
