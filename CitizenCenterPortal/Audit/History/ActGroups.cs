namespace CitizenCenterPortal.Audit.History;

/// <summary>One choice of acts: what an address calls it, what it says, and the acts it stands for.</summary>
/// <param name="Code">An act's code, or a group's name: <c>monthly-report</c>.</param>
/// <param name="Label">What it says.</param>
/// <param name="Acts">The codes of its acts.</param>
public sealed record ActChoice(string Code, string Label, IReadOnlyList<string> Acts);

/// <summary>The acts in words and groups, to choose from. Acts that say the same count as one.</summary>
public static class ActGroups
{
    private static readonly (string Group, string Name)[] Names =
    [
        ("monthly-report", "月次報告"), ("event", "事業"), ("theme", "事業のテーマ"), ("plan", "計画"), ("mandate", "役割（条項）"), ("report-deadline", "提出期限と締め日"), ("check-rule", "確認ルール"), ("calendar", "開館カレンダー"), ("levels", "要求水準"), ("measure", "年度の様式"), ("catalogue", "項目と指標"), ("organization", "館と協定"),
        ("access", "職員と権限"), ("person", "職員の氏名"), ("mail", "メール"), ("audit", "記録の保全"), ("sample-city", "見本データ"),
    ];

    /// <summary>The groups in order, each first as a whole and then by its acts.</summary>
    public static IReadOnlyList<(ActChoice Whole, IReadOnlyList<ActChoice> Acts)> All() =>
    [
        .. from acts in ActSentences.Acts.Values.GroupBy(act => act.Code.Split('.')[0])
           orderby Place(acts.Key), acts.Key
           select (new ActChoice(acts.Key, NameOf(acts.Key), [.. acts.Select(act => act.Code)]),
               (IReadOnlyList<ActChoice>)[.. acts.GroupBy(act => act.Sentence).Select(Same).OrderBy(choice => choice.Code, StringComparer.Ordinal)]),
    ];

    /// <summary>The choice of an address; null where there is none of that name.</summary>
    public static ActChoice? Find(string code) =>
        All().SelectMany(group => group.Acts.Prepend(group.Whole)).FirstOrDefault(choice => choice.Code == code)
        ?? All().SelectMany(group => group.Acts).FirstOrDefault(choice => choice.Acts.Contains(code));

    private static ActChoice Same(IGrouping<string, Act> acts)
    {
        IReadOnlyList<string> codes = [.. acts.Select(act => act.Code).Order(StringComparer.Ordinal)];
        return new(codes[0], Words.Say(acts.Key), codes);
    }

    private static int Place(string group) => Array.FindIndex(Names, name => name.Group == group) is var at and >= 0 ? at : Names.Length;

    /// <summary>What a group says; its name in the code where nobody gave it one.</summary>
    internal static string NameOf(string group) => Place(group) is var at && at < Names.Length ? Words.Say(Names[at].Name) : group;
}
