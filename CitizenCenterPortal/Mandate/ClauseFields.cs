namespace CitizenCenterPortal.Mandate;

/// <summary>What a person writes of a clause; always Japanese.</summary>
public sealed class ClauseFields
{
    /// <summary>見出し.</summary>
    public string Heading { get; set; } = "";

    /// <summary>要約.</summary>
    public string Summary { get; set; } = "";

    /// <summary>条文; may be empty.</summary>
    public string Text { get; set; } = "";

    /// <summary>廃止.</summary>
    public bool Retired { get; set; }

    /// <summary>Each fault at its field, <c>heading</c>, <c>summary</c> or <c>text</c>.</summary>
    public IReadOnlyList<Problem> Faults() =>
    [
        .. Fault("heading", Heading, ClauseText.HeadingMaxLength, "見出しを書いてください。"),
        .. Fault("summary", Summary, ClauseText.SummaryMaxLength, "要約を書いてください。"),
        .. Fault("text", Text, ClauseText.TextMaxLength, null),
    ];

    /// <summary>Puts it into a row.</summary>
    internal void Fill(ClauseText row)
    {
        (row.Heading, row.Summary, row.Text, row.Retired) = (TypedWords.Clean(Heading), TypedWords.Clean(Summary), TypedWords.Clean(Text), Retired);
        row.Version++;
    }

    private static IEnumerable<Problem> Fault(string field, string text, int most, Sentence? missing)
    {
        if (missing is not null && string.IsNullOrWhiteSpace(text))
        {
            yield return new(new(field, ""), missing);
        }
        else if (!TypedWords.IsText(TypedWords.Clean(text)))
        {
            yield return new(new(field, ""), "文字でない符号が入っています。消して、書き直してください。");
        }
        else if (TypedWords.Clean(text).Length > most)
        {
            yield return new(new(field, ""), new Sentence("{0} 文字までで書いてください。", most));
        }
    }
}
