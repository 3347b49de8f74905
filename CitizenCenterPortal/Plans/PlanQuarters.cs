namespace CitizenCenterPortal.Plans;

/// <summary>What a quarter of an item shows.</summary>
public enum QuarterMark
{
    /// <summary>Nothing is meant to be done, and nothing was written.</summary>
    None,

    /// <summary>予定.</summary>
    Planned,

    /// <summary>進行中.</summary>
    Running,

    /// <summary>完了.</summary>
    Done,

    /// <summary>遅れ.</summary>
    Late,

    /// <summary>未記入: the quarter is over, something was to be done, and nobody wrote how far it came.</summary>
    Unwritten,
}

/// <summary>The quarters of a fiscal year and what an item shows in each. Pure.</summary>
public static class PlanQuarters
{
    /// <summary>All of them, from 1.</summary>
    public static readonly IReadOnlyList<int> All = [1, 2, 3, 4];

    /// <summary>The months of a quarter: April to June is the first.</summary>
    public static MonthSpan Months(FiscalYear year, int quarter) => new(year.First.AddMonths((quarter - 1) * 3), year.First.AddMonths((quarter * 3) - 1));

    /// <summary>The quarter's flag.</summary>
    public static Quarters Flag(int quarter) => (Quarters)(1 << (quarter - 1));

    /// <summary>What the item shows in a quarter.</summary>
    public static QuarterMark Of(PlanItem item, IEnumerable<PlanProgress> progress, int quarter, DateOnly today) => progress.FirstOrDefault(row => row.Quarter == quarter)?.State switch
    {
        ProgressState.Planned when IsOver(item, quarter, today) => QuarterMark.Unwritten,
        ProgressState.Planned => QuarterMark.Planned,
        ProgressState.Running => QuarterMark.Running,
        ProgressState.Done => QuarterMark.Done,
        ProgressState.Late => QuarterMark.Late,
        null when !item.Quarters.HasFlag(Flag(quarter)) => QuarterMark.None,
        null => IsOver(item, quarter, today) ? QuarterMark.Unwritten : QuarterMark.Planned,
    };

    /// <summary>True where something of the item is late or was left unwritten in any quarter.</summary>
    public static bool IsBehind(PlanItem item, IReadOnlyCollection<PlanProgress> progress, DateOnly today) =>
        !item.Retired && All.Any(quarter => Of(item, progress, quarter, today) is QuarterMark.Late or QuarterMark.Unwritten);

    private static bool IsOver(PlanItem item, int quarter, DateOnly today) => Months(new(item.Year), quarter).To.LastDay < today;
}
