using System.Collections.Frozen;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>Says what the journal changed of rules, field by field.</summary>
public sealed class RuleChanges(RuleCache rules) : ITellsChanges
{
    private static readonly (string Column, string Name)[] Fields =
    [
        (nameof(CheckRule.Left), "左側"), (nameof(CheckRule.Operator), "比べ方"), (nameof(CheckRule.Right), "右側"), (nameof(CheckRule.Factor), "倍率"),
        (nameof(CheckRule.Tolerance), "問わない差"), (nameof(CheckRule.Bound), "前年同月との差の上限"), (nameof(CheckRule.Level), "重さ"), (nameof(CheckRule.Span), "比べるもの"),
        (nameof(CheckRule.EachOption), "内訳ごと"), (nameof(CheckRule.Message), "確認事項の文"), (nameof(CheckRule.MessageEn), "英語の文"),
        (nameof(CheckRule.From), "始まりの月"), (nameof(CheckRule.To), "終わりの月"), (nameof(CheckRule.State), "状態"),
    ];

    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(CheckRule) }.ToFrozenSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop)
    {
        var catalogue = (await rules.GetAsync(reading, stop)).Catalogue;
        return
        [
            .. from told in rows
               from change in Tell(catalogue, told.Row)
               select new ToldChange(told.Line, $"{Words.Say("確認ルール")} {told.Row.Key}　{change.Name}", change.Before, change.After, $"/rules/{told.Row.Key}"),
        ];
    }

    /// <summary>The fields of a row that differ.</summary>
    internal static IEnumerable<(string Name, string Before, string After)> Tell(Catalogue catalogue, ToldRow row) =>
        from field in Fields
        where row.Tells(field.Column)
        let before = Text(catalogue, field.Column, row.Was(field.Column))
        let after = Text(catalogue, field.Column, row.Is(field.Column))
        where before != after
        select (Words.Say(field.Name), before, after);

    /// <summary>True where the two say something else.</summary>
    internal static bool Differ(CheckRule one, CheckRule other) =>
        (one.Left, one.Operator, one.Right, one.Factor, one.Tolerance, one.Bound, one.Level) != (other.Left, other.Operator, other.Right, other.Factor, other.Tolerance, other.Bound, other.Level)
        || (one.Span, one.EachOption, one.Message, one.MessageEn, one.From, one.To) != (other.Span, other.EachOption, other.Message, other.MessageEn, other.From, other.To);

    private static string Text(Catalogue catalogue, string column, object? value) => (column, value) switch
    {
        (_, null) => "",
        (nameof(CheckRule.Left) or nameof(CheckRule.Right), string side) => FormulaWords.Side(catalogue, side),
        (nameof(CheckRule.Operator), _) => CheckWords.Say(Enum.Parse<CheckOperator>(value.ToString()!)),
        (nameof(CheckRule.Level), _) => CheckWords.Say(Enum.Parse<CheckLevel>(value.ToString()!)),
        (nameof(CheckRule.Span), _) => CheckWords.Say(Enum.Parse<CheckSpan>(value.ToString()!)),
        (nameof(CheckRule.State), _) => CheckWords.Say(Enum.Parse<RuleState>(value.ToString()!)),
        (nameof(CheckRule.From) or nameof(CheckRule.To), _) => Era.Month(new(int.Parse(value.ToString()!, System.Globalization.CultureInfo.InvariantCulture))),
        (_, true) => Words.Say("はい"),
        (_, false) => Words.Say("いいえ"),
        _ => value.ToString()!,
    };
}
