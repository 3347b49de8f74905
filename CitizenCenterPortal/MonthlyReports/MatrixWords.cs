using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>What the matrix says of one report.</summary>
internal static class MatrixWords
{
    /// <summary>Its state.</summary>
    public static string State(MatrixCell cell) => cell.Status is { } status ? ReportStatusWords.Say(status) : Words.Say("未提出");

    /// <summary>The sign before the word; alone, there is one for what was not begun too.</summary>
    public static string Sign(MatrixCell cell, bool alone) => cell.Status is { } status ? ReportStatusWords.Sign(status) : alone ? "・" : "";

    /// <summary>3日遅れ, or 3日経過 where it is still owed.</summary>
    private static string Late(MatrixCell cell) => cell.IsSubmitted ? Words.Say("{0}日遅れ", Format.Number(cell.DaysLate)) : Words.Say("{0}日経過", Format.Number(cell.DaysLate));

    /// <summary>What stands beneath its state: late, findings that are open, corrections; nothing where there is nothing to say.</summary>
    public static IEnumerable<string> Notes(MatrixCell cell)
    {
        if (cell.DaysLate > 0)
        {
            yield return Late(cell);
        }

        if (cell.Open > 0)
        {
            yield return Words.Say("確認{0}件", Format.Number(cell.Open));
        }

        if (cell.Corrections > 0)
        {
            yield return Words.Say("訂正{0}回", Format.Number(cell.Corrections));
        }
    }

    /// <summary>All that is known of it in one line.</summary>
    public static string Hint(MatrixCell cell)
    {
        IEnumerable<string?> parts =
        [
            State(cell),
            cell.IsShut ? Words.Say("全日休館") : null,
            cell.DaysLate is not { } late ? null : cell.IsSubmitted ? DueWords.Submitted(late) : Words.Say("提出期限を{0}日過ぎています", Format.Number(late)),
            cell.Open > 0 ? Words.Say("直すか理由を書く確認事項 {0}件", Format.Number(cell.Open)) : null,
            cell.By is { } by ? Words.Say("提出者 {0}", by) : null,
            cell.Corrections > 0 ? Words.Say("確定後の訂正 {0}回", Format.Number(cell.Corrections)) : null,
        ];
        return string.Join('　', parts.OfType<string>());
    }
}
