namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>What a rule would have found.</summary>
/// <param name="Months">How many months were looked at.</param>
/// <param name="Reports">How many reports that were handed in.</param>
/// <param name="Concerned">In how many of them the numbers stand that the rule holds against one another.</param>
/// <param name="Flagged">In how many of these something was found.</param>
/// <param name="Wards">The same by ward, in the order of the tree.</param>
/// <param name="All">How many findings.</param>
/// <param name="Found">The first of them, by the tree, of one centre the latest first; at most <see cref="TryRule.Most"/>.</param>
public sealed record RuleTrial(int Months, int Reports, int Concerned, int Flagged, IReadOnlyList<WardTrial> Wards, int All, IReadOnlyList<FileFinding> Found)
{
    /// <summary>True where more than half of what it concerns is flagged: rather the rule is wrong than the reports.</summary>
    public bool FlagsMost => Flagged * 2 > Concerned;

    /// <summary>As it is told before the rule is applied: 対象420件のうち14件が該当します。</summary>
    public string InWords => Concerned == 0
        ? Words.Say("対象の報告がありません。比べる数値のそろった報告が、まだないためです。")
        : Words.Say("対象{0}件のうち{1}件が該当します。", Ui.Format.Number(Concerned), Ui.Format.Number(Flagged));

    /// <summary>As it goes into the history of a rule that is applied: 過去36か月の報告では、対象420件のうち419件が該当.</summary>
    public Sentence InHistory => new("過去{0}か月の報告では、対象{1}件のうち{2}件が該当", Ui.Format.Number(Months), Ui.Format.Number(Concerned), Ui.Format.Number(Flagged));
}

/// <summary>What a rule would have found in one ward.</summary>
/// <param name="Ward">The ward hub; the city hub for its own reports.</param>
/// <param name="Concerned">Reports whose numbers it holds against one another.</param>
/// <param name="Flagged">Those in which something was found.</param>
public sealed record WardTrial(OrgUnit Ward, int Concerned, int Flagged);
