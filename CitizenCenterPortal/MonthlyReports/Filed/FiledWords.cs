using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>What a filed report says at its head, on the sheet as on the page.</summary>
internal static class FiledWords
{
    /// <summary>The head of the boxes for the stamps, by which the paper is known in either language.</summary>
    private static readonly TableColumn[] Boxes = [new("決裁欄", "Approval")];

    /// <summary>The paper's name.</summary>
    public static string Paper => Words.Say("月次報告書");

    /// <summary>中央市民センター　月次報告書　令和8年10月分.</summary>
    public static string Title(FiledReport report) => Words.Say("{0}　月次報告書　{1}", report.Unit.DisplayName, Era.Month(report.Month));

    /// <summary>True where a file is such a paper, or several under a cover, and no form to be filled in.</summary>
    public static bool IsFiled(byte[] file, string name) => TableFile.Sheets(file, name, Boxes, new(), _ => false).Count > 0;

    /// <summary>The heads of the columns after the name of the block.</summary>
    public static IReadOnlyList<string> Columns => [Words.Say("単位"), Words.Say("今月"), Words.Say("前年同月"), Words.Say("増減"), Words.Say("年度累計")];

    /// <summary>The head of the first column: the block, and whether it goes on from the page before.</summary>
    public static string Block(string name, bool goesOn) => goesOn ? Words.Say("{0}（つづき）", name) : name;

    /// <summary>What the table of indicators is called.</summary>
    public static string Ratios => Words.Say("指標 (KPI)");

    /// <summary>Whose report it is and how far it has come: names and texts.</summary>
    public static IReadOnlyList<(string Name, string Text)> Facts(FiledReport report) =>
    [
        (Words.Say("館"), $"{report.Unit.Code}　{report.Unit.DisplayName}"),
        (Words.Say("運営"), report.RunBy),
        (Words.Say("状態"), State(report)),
        .. Steps(report).Select(step => (Name(step), Text(report, step))),
        (Words.Say("年度累計"), Words.Say("{0}から{1}まで、{2}か月分", Era.Month(report.YearToDate.From), Era.Month(report.Month), Format.OutOf(Answered(report), report.YearToDate.Count))),
    ];

    /// <summary>The boxes for the stamps, the highest first: where the report is decided, then the centre itself.</summary>
    public static IReadOnlyList<string> Stamps(Tier tier) => tier switch
    {
        Tier.District => [Words.Say("区 館長"), Words.Say("区 係長"), Words.Say("区 担当"), Words.Say("館長"), Words.Say("担当")],
        Tier.Ward => [Words.Say("市 館長"), Words.Say("市 係長"), Words.Say("市 担当"), Words.Say("館長"), Words.Say("担当")],
        Tier.City => [Words.Say("館長"), Words.Say("副館長"), Words.Say("課長"), Words.Say("係長"), Words.Say("担当")],
    };

    /// <summary>The steps of the flow of its tier, whether taken or not.</summary>
    private static IEnumerable<ReportStatus> Steps(FiledReport report) =>
        report.Unit.Tier == Tier.City ? [ReportStatus.Submitted, ReportStatus.Confirmed] : [ReportStatus.Submitted, ReportStatus.Accepted, ReportStatus.Confirmed];

    private static string Name(ReportStatus step) => step switch
    {
        ReportStatus.Submitted => Words.Say("提出"),
        ReportStatus.Accepted => Words.Say("受理"),
        _ => Words.Say("確定"),
    };

    /// <summary>訂正中, and which confirmed figures stand meanwhile: those that the city counts with until it confirms again.</summary>
    private static string State(FiledReport report)
    {
        var state = ReportStatusWords.Say(report.Report.Status);
        return report.Corrected.FirstOrDefault(step => step.Status == ReportStatus.Confirmed) switch
        {
            null => state,
            { At: { } at } => Words.Say("{0}　{1}に確定した版の訂正", state, Era.Day(DateOnly.FromDateTime(CityClock.ToCity(at)))),
            _ => Words.Say("{0}　取り込みで確定した版の訂正", state),
        };
    }

    private static string Text(FiledReport report, ReportStatus status) =>
        report.Steps.FirstOrDefault(step => step.Status == status) is { } step ? Text(step)
        : report.Corrected.FirstOrDefault(step => step.Status == status) is { } before ? Words.Say("（訂正前の版）{0}", Text(before))
        : "";

    private static string Text(FiledStep step) => step.At is { } at ? $"{FormatTime.FullMoment(at)}　{step.Office}" : Words.Say("ファイルの取り込みによる");

    private static int Answered(FiledReport report) => report.YearToDate.Months.Count(month => !report.Figures.IsBlankIn(month));
}
