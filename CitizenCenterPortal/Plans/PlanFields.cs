using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Plans;

/// <summary>What a person typed about an item of a plan, as typed.</summary>
public sealed class PlanFields
{
    private const long MostYen = 9_999_999_999;

    /// <summary>政策, 施策, 事業計画, 取組.</summary>
    public PlanLevel Level { get; set; } = PlanLevel.Step;

    /// <summary>The item that it hangs beneath: C00-7; empty for none.</summary>
    public string Parent { get; set; } = "";

    /// <summary>What it is called.</summary>
    public string Title { get; set; } = "";

    /// <summary>ねらい.</summary>
    public string Aim { get; set; } = "";

    /// <summary>目標.</summary>
    public string Goal { get; set; } = "";

    /// <summary>What is measured.</summary>
    public string GoalMeasure { get; set; } = "";

    /// <summary>What it shall come to.</summary>
    public string GoalTarget { get; set; } = "";

    /// <summary>担当.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The quarters chosen: 1 to 4.</summary>
    public HashSet<string> Quarters { get; init; } = [];

    /// <summary>The clauses chosen.</summary>
    public HashSet<string> Clauses { get; init; } = [];

    /// <summary>予算, yen.</summary>
    public string Budget { get; set; } = "";

    /// <summary>What stands of an item.</summary>
    public static PlanFields Of(PlanItem item, OrgTree tree) => new()
    {
        Level = item.Level, Parent = item is { ParentUnitId: { } unit, ParentNumber: { } number } && tree.Find(unit) is { } above ? new UnitNumber(above.Code, number).ToString() : "",
        Title = item.Title, Aim = item.Aim, Goal = item.Goal, GoalMeasure = item.GoalMeasure, GoalTarget = PlanWords.Goal(item.GoalTarget), Owner = item.Owner,
        Quarters = [.. PlanQuarters.All.Where(quarter => item.Quarters.HasFlag(PlanQuarters.Flag(quarter))).Select(Text)], Clauses = [.. Codes.Split(item.Clauses)], Budget = Format.Input(item.Budget),
    };

    /// <summary>How a form names a quarter.</summary>
    internal static string Text(int quarter) => Format.Number(quarter);

    /// <summary>Writes what is of the item alone; gives what is wrong, each at its field.</summary>
    internal IReadOnlyList<Problem> Into(PlanItem item)
    {
        var read = new FieldReader();
        item.Title = read.Text("name", Title, PlanItem.LineMaxLength).ReplaceLineEndings(" ");
        read.Refuse(item.Title.Length == 0, "name", "名前を書いてください。");
        item.Aim = read.Text("aim", Aim, PlanItem.WordsMaxLength);
        item.Goal = read.Text("goal", Goal, PlanItem.WordsMaxLength);
        item.GoalMeasure = read.Text("goal-measure", GoalMeasure, PlanItem.LineMaxLength);
        item.GoalTarget = read.Exact("goal-target", GoalTarget);
        item.Owner = read.Text("owner", Owner, PlanItem.LineMaxLength);
        item.Budget = read.Whole("budget", Budget, MostYen);
        item.Quarters = PlanQuarters.All.Where(quarter => Quarters.Contains(Text(quarter))).Aggregate(Plans.Quarters.None, (all, quarter) => all | PlanQuarters.Flag(quarter));
        item.Clauses = Codes.Join(Clause.All.Select(clause => clause.Code).Where(Clauses.Contains));
        return read.Faults;
    }
}

/// <summary>What a person typed about how far an item has come, as typed.</summary>
public sealed class ProgressFields
{
    /// <summary>By quarter; a quarter without state is left empty.</summary>
    public IReadOnlyList<QuarterFields> Quarters { get; init; } = [.. PlanQuarters.All.Select(_ => new QuarterFields())];

    /// <summary>What the goal came to.</summary>
    public string GoalResult { get; set; } = "";

    /// <summary>What stands.</summary>
    public static ProgressFields Of(PlanItem item, IReadOnlyCollection<PlanProgress> progress) => new()
    {
        GoalResult = PlanWords.Goal(item.GoalResult),
        Quarters = [.. PlanQuarters.All.Select(quarter => progress.FirstOrDefault(row => row.Quarter == quarter) is { } row ? new QuarterFields { State = row.State, Words = row.Words, Evidence = row.Evidence } : new())],
    };
}

/// <summary>What a person typed about one quarter.</summary>
public sealed class QuarterFields
{
    /// <summary>How far it has come; null for nothing to say.</summary>
    public ProgressState? State { get; set; }

    /// <summary>In words.</summary>
    public string Words { get; set; } = "";

    /// <summary>The page that shows it.</summary>
    public string Evidence { get; set; } = "";
}
