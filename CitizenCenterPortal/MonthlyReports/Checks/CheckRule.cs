using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>How a finding weighs.</summary>
public enum CheckLevel
{
    /// <summary>止める: a report with it is not submitted.</summary>
    Stop,

    /// <summary>注意: a report with it is submitted with a reason.</summary>
    Caution,

    /// <summary>参考: is said, and asks for nothing.</summary>
    Note,
}

/// <summary>How the left side shall stand to the right.</summary>
public enum CheckOperator
{
    /// <summary>以下.</summary>
    AtMost,

    /// <summary>同じ.</summary>
    Equal,

    /// <summary>以上.</summary>
    AtLeast,
}

/// <summary>What is held against what.</summary>
public enum CheckSpan
{
    /// <summary>Two sides of one month.</summary>
    Month,

    /// <summary>Two sides, each summed from April to the month.</summary>
    YearToDate,

    /// <summary>The left side against itself in the same month a year before; a month that the opening calendar has shut throughout is let pass.</summary>
    LastYear,

    /// <summary>The left side against what the opening calendar says of it; nothing is found where it says nothing.</summary>
    Calendar,
}

/// <summary>What a span asks of a rule.</summary>
public static class CheckSpans
{
    /// <summary>True where a right side is written.</summary>
    public static bool HasRight(this CheckSpan span) => span is CheckSpan.Month or CheckSpan.YearToDate;
}

/// <summary>Whether a rule is applied to reports.</summary>
public enum RuleState
{
    /// <summary>試行: only tried against history.</summary>
    Trial,

    /// <summary>適用中.</summary>
    Active,

    /// <summary>廃止.</summary>
    Retired,
}

/// <summary>確認ルール: what the numbers of a report must keep to among themselves. The city's to change; required cells and ranges are the catalogue's.</summary>
[Stamped(Stamps.Catalogue)]
public sealed class CheckRule : ICityWide
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeMaxLength = 16;

    /// <summary>Longest side, in characters.</summary>
    public const int SideMaxLength = 400;

    /// <summary>Longest message, in characters.</summary>
    public const int MessageMaxLength = 200;

    /// <summary>Stable code: <c>C01</c>.</summary>
    public required string Code { get; set; }

    /// <summary>The left side, as <see cref="Formula"/> writes it.</summary>
    public required string Left { get; set; }

    /// <summary>How the sides shall stand; against last year, on which side of it a change is looked for.</summary>
    public CheckOperator Operator { get; set; }

    /// <summary>The right side; empty where the left is held against last year or the calendar.</summary>
    public string Right { get; set; } = "";

    /// <summary>The right side is taken times this.</summary>
    public decimal Factor { get; set; } = 1;

    /// <summary>A difference of no more than this is let pass, in the measure's unit.</summary>
    public decimal Tolerance { get; set; }

    /// <summary>How a finding weighs.</summary>
    public CheckLevel Level { get; set; }

    /// <summary>What is held against what.</summary>
    public CheckSpan Span { get; set; }

    /// <summary>True where the sides are compared option by option of the breakdown that all their measures share.</summary>
    public bool EachOption { get; set; }

    /// <summary>Against last year, how many percent of it a change may be; null otherwise.</summary>
    public decimal? Bound { get; set; }

    /// <summary>What a finding says before its numbers, Japanese.</summary>
    public required string Message { get; set; }

    /// <summary>The same in English; null where there is none.</summary>
    public string? MessageEn { get; set; }

    /// <summary>The first month it is for; null for all before <see cref="To"/>.</summary>
    public ReportingMonth? From { get; set; }

    /// <summary>The last month it is for; null for all from <see cref="From"/> on.</summary>
    public ReportingMonth? To { get; set; }

    /// <summary>Whether it is applied.</summary>
    public RuleState State { get; set; }

    /// <summary>When it was applied last, UTC; null for the portal's own, which were always there. A report that was confirmed before is not checked by it.</summary>
    public DateTime? LiveSince { get; set; }

    /// <summary>Rises with every change; who changes it names the version they saw.</summary>
    public int Version { get; set; }

    /// <summary>The message in the reader's language.</summary>
    public string DisplayMessage => Words.Pick(Message, MessageEn);

    /// <summary>True where it speaks of a report confirmed at a moment; of one that is not, where that is null.</summary>
    public bool IsOver(DateTime? confirmed) => !(confirmed < LiveSince);

    /// <summary>True where it speaks of the month.</summary>
    public bool IsFor(ReportingMonth month) => !(month < From) && !(month > To);
}
