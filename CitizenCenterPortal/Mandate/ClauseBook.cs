namespace CitizenCenterPortal.Mandate;

/// <summary>The clauses with all versions of their words and thresholds. Codes stay; what else is said of a clause is of a year.</summary>
public sealed class ClauseBook(IReadOnlyCollection<ClauseText> texts, IReadOnlyCollection<ClauseThreshold> thresholds)
{
    private static readonly Dictionary<string, (string Japanese, string English)> Summaries =
        SeedRows.Read("Mandate", "summaries.csv").ToDictionary(row => row[0], row => (row[1], row[2]), StringComparer.Ordinal);

    private readonly ILookup<string, ClauseText> texts = texts.OrderBy(row => row.Year).ToLookup(row => row.Clause);
    private readonly ILookup<string, ClauseThreshold> thresholds = thresholds.OrderBy(row => row.Year).ToLookup(row => row.Clause);

    /// <summary>The clauses of a tier that stand in a year, in the order of the statement.</summary>
    public IReadOnlyList<ClauseWording> Of(Tier tier, FiscalYear year) => [.. All(year).Where(clause => clause.Clause.Tier == tier && !clause.Retired)];

    /// <summary>All clauses as they are in a year, those that no longer stand among them.</summary>
    public IReadOnlyList<ClauseWording> All(FiscalYear year) => [.. Clause.All.Select(clause => Of(clause, year))];

    /// <summary>A clause as it is in a year; null for a code of none.</summary>
    public ClauseWording? Find(string code, FiscalYear year) => Clause.All.FirstOrDefault(clause => clause.Code == code) is { } clause ? Of(clause, year) : null;

    /// <summary>The version of the words that a year has of its own; 0 where it has none.</summary>
    public int VersionOfText(string code, FiscalYear year) => texts[code].FirstOrDefault(row => row.Year == year.Start)?.Version ?? 0;

    /// <summary>The version of the threshold that a year has of its own; 0 where it has none.</summary>
    public int VersionOfThreshold(string code, FiscalYear year) => thresholds[code].FirstOrDefault(row => row.Year == year.Start)?.Version ?? 0;

    /// <summary>What a person begins from who writes it anew: the words that stand in the year, in Japanese.</summary>
    public ClauseFields FieldsOf(Clause clause, FiscalYear year) => texts[clause.Code].LastOrDefault(row => row.Year <= year.Start) is { } row
        ? new() { Heading = row.Heading, Summary = row.Summary, Text = row.Text, Retired = row.Retired }
        : new() { Heading = clause.Heading, Summary = Summaries[clause.Code].Japanese };

    private ClauseWording Of(Clause clause, FiscalYear year)
    {
        var (text, threshold) = (texts[clause.Code].LastOrDefault(row => row.Year <= year.Start), thresholds[clause.Code].LastOrDefault(row => row.Year <= year.Start));
        var (japanese, english) = Summaries[clause.Code];
        return new(
            clause, text?.Heading ?? clause.DisplayName, text?.Summary ?? Words.Pick(japanese, english), text?.Text ?? "", text?.Retired ?? false,
            text is null ? null : new(text.Year), threshold is null ? Threshold.Default : new(threshold.Enough, threshold.Strong), threshold is null ? null : new(threshold.Year));
    }
}
