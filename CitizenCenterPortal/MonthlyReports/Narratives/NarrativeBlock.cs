namespace CitizenCenterPortal.MonthlyReports.Narratives;

/// <summary>A block of a monthly report that is written in words, after the figures.</summary>
/// <param name="Code">Its code: <c>TEXT.SPECIAL</c>; a place of the form like the code of a cell.</param>
/// <param name="Name">Its name, Japanese: 特記事項.</param>
/// <param name="Help">What belongs there, Japanese.</param>
public sealed record NarrativeBlock(string Code, string Name, string Help)
{
    /// <summary>Longest text, in characters as a browser counts them (UTF-16 units; the end of a line is one).</summary>
    public const int MaxLength = 2000;

    /// <summary>Longest code, in characters.</summary>
    public const int CodeMaxLength = 40;

    /// <summary>What all of them together are called in the list of blocks.</summary>
    public const string Together = "文章の欄";

    /// <summary>What was done about the remarks on the month before.</summary>
    public static readonly NarrativeBlock Answers = new("TEXT.ANSWERS", "前月指摘への対応", "前の月の報告に受けた指摘やコメントに、どう対応したかを書いてください。");

    /// <summary>The blocks in the order of the form.</summary>
    public static readonly IReadOnlyList<NarrativeBlock> All =
    [
        new("TEXT.SPECIAL", "特記事項", "数値だけでは伝わらないこと（事故、苦情、工事、天候など）を書いてください。なければ「なし」と書いてください。"),
        Answers,
        new("TEXT.PLANS", "翌月予定", "翌月の主な事業、休館や工事の予定を書いてください。"),
    ];

    /// <summary>The name in the reader's language.</summary>
    public string DisplayName => Words.Say(Name);

    /// <summary>The block of a code; null where it is none.</summary>
    public static NarrativeBlock? Find(string code) => All.FirstOrDefault(block => block.Code == code);

    /// <summary>The block's place in the order of the form; after all of them where it is none.</summary>
    public static int Order(string code) => All.TakeWhile(block => block.Code != code).Count();
}
