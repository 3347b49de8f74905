namespace CitizenCenterPortal.Shell.Sample;

/// <summary>What a centre is like and stays: its rooms, its fees, and how well it does by each indicator.</summary>
internal sealed class Traits
{
    private readonly PlannedUnit unit;
    private readonly int seed;

    public Traits(PlannedUnit unit, int seed)
    {
        (this.unit, this.seed) = (unit, seed);
        var dice = new Dice(seed, unit.Code, "traits");
        var large = unit.Tier != Tier.District;
        Rooms = new()
        {
            ["hall"] = 1,
            ["gym"] = large || dice.Happens(0.45) ? 1 : 0,
            ["meeting"] = large ? dice.Whole(4, 6) : dice.Whole(2, 4),
            ["tatami"] = 1,
            ["kitchen"] = large || dice.Happens(0.85) ? 1 : 0,
            ["studio"] = large || dice.Happens(0.7) ? 1 : 0,
        };
        HasOpenSpace = large || dice.Happens(0.85);
        HasGas = dice.Happens(0.75);
        SeniorShare = dice.Between(0.45, 0.62);
    }

    /// <summary>How many rooms of each kind.</summary>
    public Dictionary<string, int> Rooms { get; }

    /// <summary>False where open-space visitors are 該当なし.</summary>
    public bool HasOpenSpace { get; }

    /// <summary>False where gas is 該当なし.</summary>
    public bool HasGas { get; }

    /// <summary>利用料金制: what is paid is the operator's income, and fees of the city are 該当なし.</summary>
    public bool HasUsageFees => unit.RunBy == RunBy.Second;

    /// <summary>Seniors among the visitors who are neither children nor of unknown age.</summary>
    public double SeniorShare { get; }

    /// <summary>A number that the centre keeps over the years.</summary>
    public int Lasting(string purpose, int low, int high) => new Dice(seed, unit.Code, purpose).Whole(low, high);

    /// <summary>
    /// How well the centre does by an indicator in a year, from 0 (far below the level) to 1 (far above), evenly spread over the city: a
    /// centre keeps its place and moves a little from year to year.
    /// </summary>
    public double Standing(string indicator, FiscalYear year)
    {
        var standing = new Dice(seed, unit.Code, indicator).Share() + new Dice(seed, unit.Code, indicator, year.Start).Between(-0.07, 0.07);
        return standing < 0 ? -standing : standing > 1 ? 2 - standing : standing;
    }
}
