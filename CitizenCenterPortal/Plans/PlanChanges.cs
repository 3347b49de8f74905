using System.Collections.Frozen;
using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Plans;

/// <summary>Says what the journal changed of plans, without asking the database anything. Who may not read drafts is told of them only that there is something.</summary>
public sealed class PlanChanges : ITellsChanges
{
    private static readonly FrozenDictionary<string, Sentence> Names = new Dictionary<string, Sentence>
    {
        [nameof(PlanItem.Title)] = "名前", [nameof(PlanItem.Aim)] = "ねらい", [nameof(PlanItem.Goal)] = "目標", [nameof(PlanItem.GoalMeasure)] = "目標のはかり方", [nameof(PlanItem.GoalTarget)] = "目標の値",
        [nameof(PlanItem.GoalResult)] = "目標の結果", [nameof(PlanItem.Owner)] = "担当", [nameof(PlanItem.Quarters)] = "四半期", [nameof(PlanItem.Clauses)] = "役割（条項）", [nameof(PlanItem.Budget)] = "予算",
        [nameof(PlanItem.RetiredWords)] = "取りやめた理由", [nameof(PlanItem.ParentNumber)] = "上の項目の番号", [nameof(PlanProgress.State)] = "進み具合", [nameof(PlanProgress.Words)] = "言葉",
        [nameof(PlanProgress.Evidence)] = "わかるページ", [nameof(PlanReview.Standing)] = "評価", [nameof(YearPlan.AdoptedOn)] = "決定した日",
    }.ToFrozenDictionary();

    /// <summary>The acts that are done with adopted plans, and with no others.</summary>
    private static readonly FrozenSet<string> OfAdopted = new[] { PlanActs.Adopt, PlanActs.Amend }.Select(act => act.Code).ToFrozenSet();

    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(YearPlan), nameof(PlanItem), nameof(PlanProgress), nameof(PlanReview) }.ToFrozenSet();

    /// <inheritdoc/>
    public Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop = default)
    {
        return Task.FromResult<IReadOnlyList<ToldChange>>([.. rows.SelectMany(told => Tell(told.Line, told.Row))]);

        IEnumerable<ToldChange> Tell(JournalEntry line, ToldRow row) => Tells(reading.Scope, line)
            ? Changes(row).Select(change => new ToldChange(line, Words.Say("{0}　{1}", Whose(reading.Tree, line, row), change.What), change.Before, change.After))
            : [ToldChange.Withheld(line)];
    }

    /// <summary>True where a reader is told what a line changed of a plan; else that there is something.</summary>
    internal static bool Tells(Scope scope, JournalEntry line) => scope.SeesPlans || OfAdopted.Contains(line.Act);

    /// <summary>True where a row is of an item with that key, or of a part of it.</summary>
    internal static bool IsOf(ToldRow row, string key) => row.Of switch
    {
        nameof(PlanItem) => row.Key == key,
        nameof(PlanProgress) => row.Key.StartsWith($"{key}|", StringComparison.Ordinal),
        nameof(PlanReview) => row.Key.Split('|') is [var unit, _, var number, ..] && $"{unit}|{number}" == key,
        _ => false,
    };

    /// <summary>What a row changed, in lines: 予算：1,000 → 2,000.</summary>
    internal static IEnumerable<string> Lines(ToldRow row) => Changes(row).Select(change => Words.Say("{0}：{1}", change.What, change switch
    {
        { Before: "" } => change.After,
        { After: "" } => Words.Say("{0} を取りやめ", change.Before),
        _ => Words.Say("{0} → {1}", change.Before, change.After),
    }));

    /// <summary>C00-12, or the plan of a year: C00 2026年度.</summary>
    private static string Whose(OrgTree tree, JournalEntry line, ToldRow row)
    {
        var (unit, key) = (tree.Find(line.OrgUnitId)?.Code ?? "", row.Key.Split('|'));
        var number = row.Of == nameof(PlanReview) ? key.ElementAtOrDefault(2) : row.Of == nameof(YearPlan) ? "0" : key.ElementAtOrDefault(1);
        return number is "0" or null ? Words.Say("{0} {1}年度の計画", unit, key.ElementAtOrDefault(1)) : $"{unit}-{number}";
    }

    private static IEnumerable<(string What, string Before, string After)> Changes(ToldRow row)
    {
        var part = row.Key.Split('|') is var key && row.Of == nameof(PlanProgress) ? int.TryParse(key[2], NumberStyles.None, CultureInfo.InvariantCulture, out var quarter) ? PlanWords.Quarter(quarter) : ""
            : row.Of == nameof(PlanReview) && Enum.TryParse<ReviewTime>(key[3], out var time) ? Words.Say("{0}のふりかえり", PlanWords.Say(time))
            : "";
        foreach (var column in row.Columns.Where(Names.ContainsKey))
        {
            var (before, after) = (Text(column, row.Was(column)), Text(column, row.Is(column)));
            if (before != after)
            {
                yield return (part.Length == 0 ? Names[column].ToString() : Words.Say("{0} {1}", part, Names[column].ToString()), before, after);
            }
        }
    }

    private static string Text(string column, object? value) => (column, value) switch
    {
        (_, null) => "",
        (nameof(PlanProgress.State), string state) when Enum.TryParse<ProgressState>(state, out var at) => PlanWords.Say(at),
        (nameof(PlanReview.Standing), string standing) when Enum.TryParse<Standing>(standing, out var at) => PlanWords.Say(at),
        (nameof(PlanItem.Quarters), long flags) => PlanWords.Say((Quarters)flags),
        (nameof(PlanItem.GoalTarget) or nameof(PlanItem.GoalResult), long stored) => PlanWords.Goal(stored),
        (nameof(PlanItem.Clauses), string codes) => string.Join(Words.Say("、"), Codes.Split(codes)),
        (nameof(YearPlan.AdoptedOn), string text) when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Era.Day(day),
        (_, string text) => text,
        (_, long number) => Format.Number(number),
        _ => "",
    };
}
