using System.Globalization;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>
/// Chance that falls alike on every machine: SplitMix64 over whole numbers. Each throw is named, so that a month of a centre has the same
/// figures whatever else is built and on whatever day.
/// </summary>
internal sealed class Dice
{
    private ulong state;

    /// <summary>Dice of a name: seed, unit, year, what they are for.</summary>
    public Dice(params object[] name)
    {
        state = 14695981039346656037;
        foreach (var letter in string.Join('|', name.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture))))
        {
            state = (state ^ letter) * 1099511628211;
        }
    }

    /// <summary>A share, from 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number between two, both included.</summary>
    public int Whole(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>A number between two.</summary>
    public double Between(double low, double high) => low + (Share() * (high - low));

    /// <summary>True so often.</summary>
    public bool Happens(double share) => Share() < share;

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
