namespace CitizenCenterPortal.Shell.Sample;

/// <summary>Shares whole numbers out, so that the parts add up to the whole.</summary>
internal static class Spread
{
    /// <summary>Shares a total out by weights; running sums are rounded, so that no prefix is off by more than a half.</summary>
    public static int[] Over(double total, IReadOnlyList<double> weights)
    {
        var all = weights.Sum();
        var parts = new int[weights.Count];
        var (sum, given) = (0.0, 0);
        for (var index = 0; index < parts.Length; index++)
        {
            sum += weights[index];
            parts[index] = all == 0 ? 0 : (int)Math.Round(total * sum / all, MidpointRounding.AwayFromZero) - given;
            given += parts[index];
        }

        return parts;
    }

    /// <summary>A share of each month's whole over the year, never more than a month's whole.</summary>
    public static int[] Share(double share, int[] wholes) =>
        [.. Over(wholes.Sum() * share, [.. wholes.Select(whole => (double)whole)]).Zip(wholes, Math.Min)];
}
