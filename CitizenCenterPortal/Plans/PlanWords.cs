using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Plans;

/// <summary>How what the code calls by its names is said and shown.</summary>
public static class PlanWords
{
    /// <summary>The screen word of a level.</summary>
    public static string Say(PlanLevel level) => level switch
    {
        PlanLevel.Policy => Words.Say("政策"),
        PlanLevel.Direction => Words.Say("施策"),
        PlanLevel.Programme => Words.Say("事業計画"),
        PlanLevel.Step => Words.Say("取組"),
    };

    /// <summary>市の予算 100,000円: what a unit above those that are counted means to spend itself, which is in no sum; null where there is nothing of the kind.</summary>
    public static string? BudgetAbove(PlanNode node) => node.BudgetAbove is not { } yen ? null : node.Unit.Tier == Tier.City ? Words.Say("市の予算 {0}", Yen(yen)) : Words.Say("区の予算 {0}", Yen(yen));

    /// <summary>How far an item has come.</summary>
    public static string Say(ProgressState state) => state switch
    {
        ProgressState.Planned => Words.Say("予定"),
        ProgressState.Running => Words.Say("進行中"),
        ProgressState.Done => Words.Say("完了"),
        ProgressState.Late => Words.Say("遅れ"),
    };

    /// <summary>What a quarter shows; empty for nothing.</summary>
    public static string Say(QuarterMark mark) => mark switch
    {
        QuarterMark.None => "",
        QuarterMark.Planned => Words.Say("予定"),
        QuarterMark.Running => Words.Say("進行中"),
        QuarterMark.Done => Words.Say("完了"),
        QuarterMark.Late => Words.Say("遅れ"),
        QuarterMark.Unwritten => Words.Say("未記入"),
    };

    /// <summary>Its mood.</summary>
    public static Tone Tone(QuarterMark mark) => mark switch
    {
        QuarterMark.None or QuarterMark.Planned => Ui.Tone.Quiet,
        QuarterMark.Running => Ui.Tone.Key,
        QuarterMark.Done => Ui.Tone.Ok,
        QuarterMark.Late => Ui.Tone.Bad,
        QuarterMark.Unwritten => Ui.Tone.Warn,
    };

    /// <summary>When one looks back.</summary>
    public static string Say(ReviewTime time) => time switch
    {
        ReviewTime.MidYear => Words.Say("中間"),
        ReviewTime.YearEnd => Words.Say("年度末"),
    };

    /// <summary>How it stands.</summary>
    public static string Say(Standing standing) => standing switch
    {
        Standing.Good => Words.Say("順調"),
        Standing.Fair => Words.Say("おおむね順調"),
        Standing.Late => Words.Say("遅れ"),
        Standing.Rethink => Words.Say("見直し"),
    };

    /// <summary>Its mood.</summary>
    public static Tone Tone(Standing standing) => standing switch
    {
        Standing.Good => Ui.Tone.Ok,
        Standing.Fair => Ui.Tone.Key,
        Standing.Late => Ui.Tone.Bad,
        Standing.Rethink => Ui.Tone.Warn,
    };

    /// <summary>第1四半期.</summary>
    public static string Quarter(int quarter) => Words.Say("第{0}四半期", quarter);

    /// <summary>4〜6月.</summary>
    public static string Months(int quarter) => quarter switch
    {
        1 => Words.Say("4〜6月"),
        2 => Words.Say("7〜9月"),
        3 => Words.Say("10〜12月"),
        _ => Words.Say("1〜3月"),
    };

    /// <summary>The quarters in a row: 4〜6月、10〜12月.</summary>
    public static string Say(Quarters quarters) => string.Join(Words.Say("、"), PlanQuarters.All.Where(quarter => quarters.HasFlag(PlanQuarters.Flag(quarter))).Select(Months));

    /// <summary>1,200円.</summary>
    public static string Yen(long? yen) => yen is { } amount ? Words.Say("{0}円", Format.Number(amount)) : "";

    /// <summary>A goal's number.</summary>
    public static string Goal(long? stored) => Format.Exact(stored / FieldReader.Fraction);

    /// <summary>The clauses with their headings, one a line.</summary>
    public static string Clauses(string codes) => string.Join('\n', Clause.All.Where(clause => Codes.Split(codes).Contains(clause.Code)).Select(clause => $"{clause.Code}　{clause.DisplayName}"));
}
