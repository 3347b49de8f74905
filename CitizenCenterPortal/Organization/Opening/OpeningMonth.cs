namespace CitizenCenterPortal.Organization.Opening;

/// <summary>One day of a unit.</summary>
/// <param name="Day">The day.</param>
/// <param name="Holiday">The holiday that it is, in the reader's language; null on other days.</param>
/// <param name="Rule">The rule that closes it.</param>
/// <param name="Closure">The closure that it lies in, also where a rule closes it anyway.</param>
/// <param name="Exists">False where the unit was not opened yet, or is closed for good.</param>
public sealed record OpeningDay(DateOnly Day, string? Holiday, ClosingRule? Rule, Closure? Closure, bool Exists)
{
    /// <summary>True where the unit is open.</summary>
    public bool IsOpen => Exists && Rule is null && Closure is null;

    /// <summary>True where it would be open but for a closure.</summary>
    public bool IsExtra => Exists && Rule is null && Closure is not null;
}

/// <summary>One month of a unit: which days it is open, why it is closed on the others, and what it can lend.</summary>
/// <param name="Month">The month.</param>
/// <param name="Days">Its days.</param>
/// <param name="Slots">Slots that can be lent, by room type; a type that the unit has no room of is not there.</param>
public sealed record OpeningMonth(ReportingMonth Month, IReadOnlyList<OpeningDay> Days, IReadOnlyDictionary<string, int> Slots)
{
    /// <summary>午前・午後・夜間, of every room type.</summary>
    public const int SlotsOfADay = 3;

    /// <summary>How many days it is open.</summary>
    public int Open => Days.Count(day => day.IsOpen);

    /// <summary>How many days the rules close.</summary>
    public int Regular => Days.Count(day => day is { Exists: true, Rule: not null });

    /// <summary>How many days it is closed beside that.</summary>
    public int Extra => Days.Count(day => day.IsExtra);

    /// <summary>True where the unit is there, and closed the whole month.</summary>
    public bool IsShut => Open == 0 && Days.All(day => day.Exists);

    /// <summary>The closures that take days from it, the earliest first.</summary>
    public IEnumerable<Closure> Closures => Days.Where(day => day.IsExtra).Select(day => day.Closure!).Distinct();
}
