using System.Globalization;
using CitizenCenterPortal.Indicators.Seeding;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>The rules that the portal brings: <c>rules.csv</c>.</summary>
internal static class RuleDefaults
{
    /// <summary>The rules, applied from the first month on.</summary>
    public static IReadOnlyList<CheckRule> Read() =>
    [
        .. SeedFile.Read("rules.csv", "code", "left", "operator", "right", "factor", "tolerance", "level", "span", "each_option", "bound", "message_ja", "message_en").Select(row => new CheckRule
        {
            Code = row["code"],
            Left = row["left"],
            Operator = SeedFile.Word<CheckOperator>(row["operator"]),
            Right = row["right"],
            Factor = Number(row["factor"]),
            Tolerance = Number(row["tolerance"]),
            Level = SeedFile.Word<CheckLevel>(row["level"]),
            Span = SeedFile.Word<CheckSpan>(row["span"]),
            EachOption = row["each_option"] == "yes",
            Bound = row["bound"] is { Length: > 0 } bound ? Number(bound) : null,
            Message = row["message_ja"],
            MessageEn = row["message_en"],
            State = RuleState.Active,
            Version = 1,
        }),
    ];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
