using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.MonthlyReports.Narratives;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>What a filed report says in words beneath its figures: a table, or one text.</summary>
/// <param name="Title">What stands there.</param>
/// <param name="Columns">The columns; of a text one without a heading.</param>
/// <param name="Rows">Their texts, row by row.</param>
/// <param name="None">What is said where there is no row.</param>
public sealed record FiledPart(string Title, IReadOnlyList<FiledPartColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string None)
{
    /// <summary>The parts in the order of the paper.</summary>
    public static IReadOnlyList<FiledPart> Of(FiledReport report) =>
    [
        .. NarrativeBlock.All.Select(block => Text(block.DisplayName, report.Texts.FirstOrDefault(text => text.Block == block.Code)?.Words ?? "")),
        new(Words.Say("確認事項と理由"), [new(Words.Say("確認事項"), 1), new(Words.Say("段階"), 1), new(Words.Say("理由"), 4)],
            [.. report.Findings.Select(finding => new[] { finding.Text, finding.Label, finding.Reason ?? "" })], Words.Say("確認事項はありません。")),
        new(Words.Say("指摘と訂正"), [new(Words.Say("いつ・だれが"), 1), new(Words.Say("内容"), 5)], [.. report.Asked.Select(Asked)], Words.Say("差戻しと訂正はありません。")),
        new(Words.Say("提出のあとに変わった数値と文章"), [new(Words.Say("項目"), 1), new(Words.Say("訂正前"), 2), new(Words.Say("訂正後"), 1), new(Words.Say("いつ"), 2)],
            [.. report.Corrections.Select(Corrected)], Words.Say("変わった数値も文章もありません。")),
        new(Words.Say("添付資料"), [new(Words.Say("ファイル名"), 3), new(Words.Say("種類"), 2), new(Words.Say("大きさ"), 1)],
            [.. report.Attachments.Select(file => new[] { file.Name, Words.Say(KindFacts.Of(file.Kind).Word), FileFolder.SizeOf(file.Bytes) })], Words.Say("添付された資料はありません。")),
    ];

    private static FiledPart Text(string title, string words) => new(title, [new("", 6)], words.Length == 0 ? [] : [[words]], Words.Say("（記入なし）"));

    private static string[] Corrected(Correction row) =>
        [row.Change?.Name ?? row.Text?.Name ?? "", row.Said().Before, row.Said().After, FormatTime.FullMoment(row.Last.At)];

    private static string[] Asked(FiledAsk asked) =>
    [
        $"{FormatTime.FullMoment(asked.Line.At)}\n{asked.Office}",
        string.Join('\n', asked.Line.Asked.Select(place => place.Words.Length == 0 ? place.Name : Words.Say("{0}：{1}", place.Name, place.Words))
            .Prepend(Audit.ActSentences.Of(asked.Line.Act) + (asked.Line.Reason is { Length: > 0 } reason ? Words.Say("（理由：{0}）", reason) : ""))),
    ];
}

/// <summary>A column of such a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Across">How many columns of figures it is as wide as.</param>
public sealed record FiledPartColumn(string Heading, int Across);
