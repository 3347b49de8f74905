using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>Levels in words.</summary>
internal static class LevelWords
{
    /// <summary>Where a level comes from, as the page of a place says it; empty on the page of 全市 for its own.</summary>
    public static string Source(LevelLine line) => (line.Source, line.IsOwn) switch
    {
        (LevelSource.City, true) => "",
        (LevelSource.Ward, true) => Words.Say("この区だけの水準"),
        (LevelSource.Centre, _) => Words.Say("この館だけの水準"),
        (LevelSource.Ward, false) => Words.Say("区の水準"),
        (LevelSource.City, false) => Words.Say("全市の水準"),
        _ => Words.Say("標準の水準"),
    };

    /// <summary>Whose column it is that shows what last year came to, and until when where that year still runs.</summary>
    public static string LastYear(LevelsView view) => view.LastYearUntil is { } until && ReportingMonth.TryParse(until, out var month)
        ? Words.Say("前年度の実績（{0}まで）", FormatTime.Month(month))
        : Words.Say("前年度の実績");

    /// <summary>要求水準 70・目標 90・優良 110; 「水準なし」 where there is none.</summary>
    public static string Say(Levels? levels)
    {
        var said = levels is null ? [] : LevelSteps.All.Where(step => levels.At(step) is not null).Select(step => $"{LevelSteps.Say(step)} {LevelText.Of(levels.At(step))}").ToList();
        return said.Count == 0 ? Words.Say("水準なし") : string.Join(Words.Say("・"), said);
    }

    /// <summary>What an entry will make of a line's levels, as it was typed.</summary>
    public static string After(LevelLine line, LevelEntry entry)
    {
        if (entry.Back)
        {
            return Typed(line, entry);
        }

        var (levels, faults) = LevelRules.Read(JudgedIndicator.Of(line), entry);
        return faults.Count == 0 ? Say(levels) : Words.Say("直すところがあります");
    }

    /// <summary>What somebody typed over other levels, in their own writing.</summary>
    public static string Typed(LevelLine line, LevelEntry entry) => entry.Back
        ? Words.Say("取りやめて {0} に戻す", Say(line.Above))
        : LevelSteps.All.Where(step => !string.IsNullOrWhiteSpace(entry.Text(step))).Select(step => $"{LevelSteps.Say(step)} {entry.Text(step)}").ToList() is { Count: > 0 } said
            ? string.Join(Words.Say("・"), said)
            : Words.Say("水準なし");

    /// <summary>What a change of the past says: before → after, or that the place's own levels were taken back.</summary>
    public static string Say(LevelChange change) => (change.Before, change.After) switch
    {
        (null, { } after) => Words.Say("{0}：{1}", change.Indicator, Say(after)),
        ({ } before, null) => Words.Say("{0}：{1} を取りやめ", change.Indicator, Say(before)),
        _ => Words.Say("{0}：{1} → {2}", change.Indicator, Say(change.Before), Say(change.After)),
    };
}
