using System.Globalization;

namespace CitizenCenterPortal.Indicators.Seeding;

/// <summary>The monthly form and the indicators that the portal brings: <c>measures.csv</c>, <c>breakdowns.csv</c>, <c>indicators.csv</c>.</summary>
internal static class CatalogueDefaults
{
    /// <summary>70 measures in 12 blocks, their options and 25 indicators. The cells follow from them.</summary>
    public static CatalogueRows Read() => new([.. Measures()], [.. Options()], [], [.. Indicators()]);

    private static IEnumerable<Measure> Measures() => SeedFile
        .Read("measures.csv", "code", "block_ja", "name_ja", "name_en", "unit", "decimals", "breakdown", "over_time", "required", "na_allowed", "min", "max", "clauses", "definition_ja", "definition_en")
        .Select((row, index) => new Measure
        {
            Code = row["code"],
            Position = index + 1,
            Block = row["block_ja"],
            Name = row["name_ja"],
            NameEn = row["name_en"],
            Unit = row["unit"],
            Decimals = Whole(row["decimals"]),
            Breakdown = row["breakdown"] is { Length: > 0 } breakdown ? breakdown : null,
            OverTime = SeedFile.Word<RollUp>(row["over_time"]),
            Required = row["required"] == "yes",
            MayBeNotApplicable = row["na_allowed"] == "yes",
            Min = Number(row["min"]),
            Max = Number(row["max"]),
            Clauses = row["clauses"],
            Definition = row["definition_ja"],
            DefinitionEn = row["definition_en"],
        });

    private static IEnumerable<BreakdownOption> Options() => SeedFile.Read("breakdowns.csv", "breakdown", "option", "name_ja", "name_en")
        .GroupBy(row => row["breakdown"])
        .SelectMany(breakdown => breakdown.Select((row, index) => new BreakdownOption
        {
            Breakdown = breakdown.Key,
            Code = row["option"],
            Position = index + 1,
            Name = row["name_ja"],
            NameEn = row["name_en"],
        }));

    private static IEnumerable<Indicator> Indicators() => SeedFile
        .Read("indicators.csv", "code", "name_ja", "name_en", "numerator", "denominator", "scale", "unit", "decimals", "better", "level_basis", "required", "target", "excellent", "clauses")
        .Select((row, index) => new Indicator
        {
            Code = row["code"],
            Position = index + 1,
            Name = row["name_ja"],
            NameEn = row["name_en"],
            Numerator = row["numerator"],
            Denominator = row["denominator"],
            Scale = Number(row["scale"]),
            Unit = row["unit"],
            Decimals = Whole(row["decimals"]),
            Better = SeedFile.Word<Better>(row["better"]),
            LevelBasis = SeedFile.Word<LevelBasis>(row["level_basis"]),
            Required = Level(row["required"]),
            Target = Level(row["target"]),
            Excellent = Level(row["excellent"]),
            Clauses = row["clauses"],
        });

    private static decimal? Level(string text) => text.Length == 0 ? null : Number(text);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
