namespace CitizenCenterPortal.MonthlyReports.Narratives;

/// <summary>One request's texts, taken one by one: what is written, what is refused, where two people met.</summary>
/// <param name="report">The report.</param>
/// <param name="texts">The report's texts by block.</param>
/// <param name="open">The places that a correction opened; empty where all are open.</param>
/// <param name="isOwn">True where whoever asks wrote all versions of the text after the given one.</param>
internal sealed class TextSaving(MonthlyReport report, Dictionary<string, ReportText> texts, IReadOnlyCollection<string> open, Func<ReportText, int, bool> isOwn)
{
    private readonly List<SavedCell> saved = [];
    private readonly List<Problem> problems = [];
    private readonly List<CellConflict> conflicts = [];

    /// <summary>The texts to write, each with what stood before.</summary>
    public List<(ReportText? Before, ReportText After)> Written { get; } = [];

    /// <summary>True where a text may be written: always, but in a correction that names other places.</summary>
    public static bool IsOpen(string block, IReadOnlyCollection<string> open) => open.IsWhole() || open.Contains(block);

    /// <summary>Takes one text.</summary>
    public void Take(EnteredCell entered)
    {
        var (before, words) = (texts.GetValueOrDefault(entered.Cell), MoveRules.Clean(entered.Value));
        var (stands, version) = (before?.Words ?? "", before?.Version ?? 0);
        if (WhyNot(entered.Cell, words) is { } why)
        {
            problems.Add(new(new(entered.Cell, ""), why));
        }
        else if (words == stands)
        {
            saved.Add(new(entered.Cell, stands, version));
        }
        else if (!IsOpen(entered.Cell, open))
        {
            problems.Add(new(new(entered.Cell, ""), CellSaving.NotOpened));
        }
        else if (entered.Base != version && (before is null || !isOwn(before, entered.Base)))
        {
            conflicts.Add(new(entered.Cell, stands, version, null, null));
        }
        else
        {
            Written.Add((before, new() { OrgUnitId = report.OrgUnitId, Month = report.Month, Block = entered.Cell, Words = words, Reported = report.Reported, Version = version + 1 }));
            saved.Add(new(entered.Cell, words, version + 1));
        }
    }

    /// <summary>What became of all of them.</summary>
    public EntryResult Result(DateTime at, int entered) => EntryResult.Of(at, saved, problems, conflicts, entered);

    /// <summary>Lines end alike whatever the browser; blank space around the text says nothing.</summary>
    private static Sentence? WhyNot(string block, string words) =>
        NarrativeBlock.Find(block) is null ? new Sentence("「{0}」という欄はありません。", block)
        : words.Length > NarrativeBlock.MaxLength ? new Sentence("この欄は {0} 文字までです。いま {1} 文字あります。短くしてください。", NarrativeBlock.MaxLength, words.Length)
        : MoveRules.IsText(words) ? null
        : new Sentence("文章に、文字でない符号が入っています。消して、書き直してください。");
}
