namespace CitizenCenterPortal.Plans;

/// <summary>Which step of the framework (体系) an item is.</summary>
public enum PlanLevel
{
    /// <summary>政策; the city hub's.</summary>
    Policy,

    /// <summary>施策, beneath a policy; the city hub's.</summary>
    Direction,

    /// <summary>事業計画, beneath a direction; the city hub's.</summary>
    Programme,

    /// <summary>取組 of any unit: beneath a programme, beneath a 取組 of a unit above, or on its own.</summary>
    Step,
}

/// <summary>The quarters of a fiscal year in which something is to be done.</summary>
[Flags]
public enum Quarters
{
    /// <summary>None is named.</summary>
    None = 0,

    /// <summary>April to June.</summary>
    First = 1,

    /// <summary>July to September.</summary>
    Second = 2,

    /// <summary>October to December.</summary>
    Third = 4,

    /// <summary>January to March.</summary>
    Fourth = 8,
}

/// <summary>An item of a plan. Its number is its unit's own, over all years, and never given twice; <see cref="UnitNumber"/> is how an address names it.</summary>
public sealed class PlanItem : IPartOf<YearPlan>
{
    /// <summary>Longest title, owner and measure of the goal, in characters.</summary>
    public const int LineMaxLength = 120;

    /// <summary>Longest aim and goal, in characters.</summary>
    public const int WordsMaxLength = 1000;

    /// <summary>Most items of one unit's plan of a year.</summary>
    public const int Most = 300;

    /// <inheritdoc/>
    public int OrgUnitId { get; set; }

    /// <summary>Its number at the unit, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The fiscal year by its April.</summary>
    public int Year { get; set; }

    /// <summary>Which step of the framework it is.</summary>
    public PlanLevel Level { get; set; }

    /// <summary>The unit of the item that it hangs beneath; null for none.</summary>
    public int? ParentUnitId { get; set; }

    /// <summary>The number of the item that it hangs beneath.</summary>
    public int? ParentNumber { get; set; }

    /// <summary>Its place among those of its unit beneath the same item, lowest first.</summary>
    public int Place { get; set; }

    /// <summary>What it is called.</summary>
    public required string Title { get; set; }

    /// <summary>ねらい.</summary>
    public string Aim { get; set; } = "";

    /// <summary>目標: what shall have come about.</summary>
    public string Goal { get; set; } = "";

    /// <summary>What is measured by it.</summary>
    public string GoalMeasure { get; set; } = "";

    /// <summary>What the measure shall come to, in ten-thousandths; null where none is set.</summary>
    public long? GoalTarget { get; set; }

    /// <summary>What it came to, in ten-thousandths.</summary>
    public long? GoalResult { get; set; }

    /// <summary>担当: who sees to it, in words; no person's name.</summary>
    public string Owner { get; set; } = "";

    /// <summary>When it is to be done.</summary>
    public Quarters Quarters { get; set; }

    /// <summary>The <see cref="Clause"/>s it serves, as <see cref="Codes"/>.</summary>
    public string Clauses { get; set; } = "";

    /// <summary>What it shall cost, in yen; null where none is set.</summary>
    public long? Budget { get; set; }

    /// <summary>True once it was given up (取りやめ): its events stay, its budget counts no more.</summary>
    public bool Retired { get; set; }

    /// <summary>Why it was given up; null while it stands.</summary>
    public string? RetiredWords { get; set; }

    /// <summary>The number of its unit's item of the year before that it was copied from; null for a new one.</summary>
    public int? CopiedFromNumber { get; set; }

    /// <summary>Rises with every change; who changes it names the version they saw.</summary>
    public int Version { get; set; }
}
