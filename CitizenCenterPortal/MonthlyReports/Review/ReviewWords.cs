using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Review;

/// <summary>What is said of a report that waits, besides its numbers.</summary>
internal static class ReviewWords
{
    /// <summary>What is said where nothing waits: all is settled, or there are reports that are not the caller's turn yet.</summary>
    public static string Nothing(ReviewView view) => (view.Closing?.Left ?? 0, view.Months.Count > 0) switch
    {
        (0, false) => Words.Say("すべて片づいています。"),
        (0, true) => Words.Say("この月はすべて片づいています。ほかの月を選んでください。"),
        (var left, var others) => (view.Closing!.Confirms
            ? Words.Say("この月は、あと{0}館が確定していません。提出と受理がすむと、ここに並びます。", Format.Number(left))
            : Words.Say("この月は、あと{0}館を受理していません。提出されると、ここに並びます。", Format.Number(left)))
            + (others ? Words.Say("ほかの月には、待っている報告があります。") : ""),
    };

    /// <summary>In one line, for who is about to take it forward: 訂正、注意 2件、未解決のコメント 1件; empty where there is nothing.</summary>
    public static string Of(ReviewRow row)
    {
        IEnumerable<string?> parts =
        [
            row.Correction is null ? null : Words.Say("訂正"),
            row.Cautions.Count == 0 ? null : Cautions(row),
            row.Unchanged == 0 ? null : Unchanged(row),
            row.OpenThreads == 0 ? null : OpenThreads(row),
            row.Attached == 0 ? null : Attached(row),
        ];
        return string.Join(Words.Say("、"), parts.OfType<string>());
    }

    /// <summary>注意 2件.</summary>
    public static string Cautions(ReviewRow row) => Words.Say("注意 {0}件", Format.Number(row.Cautions.Count));

    /// <summary>変わっていない指摘 1か所.</summary>
    public static string Unchanged(ReviewRow row) => Words.Say("変わっていない指摘 {0}か所", Format.Number(row.Unchanged));

    /// <summary>未解決のコメント 1件.</summary>
    public static string OpenThreads(ReviewRow row) => Words.Say("未解決のコメント {0}件", Format.Number(row.OpenThreads));

    /// <summary>添付 3件.</summary>
    public static string Attached(ReviewRow row) => Words.Say("添付　{0}件", Format.Number(row.Attached));
}
