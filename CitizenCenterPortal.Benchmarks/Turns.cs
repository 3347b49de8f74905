namespace CitizenCenterPortal.Benchmarks;

/// <summary>Two works by turns, so that whatever else the machine does falls on both.</summary>
internal static class Turns
{
    /// <summary>The median of each work and of their ratios, round by round; the first round warms and is not counted.</summary>
    /// <param name="rounds">How many rounds count.</param>
    /// <param name="work">One round of the work: what it took, in whatever unit both have.</param>
    /// <param name="against">One round of what it is held against.</param>
    public static async Task<(double Work, double Against, double Ratio)> MedianAsync(int rounds, Func<Task<double>> work, Func<Task<double>> against)
    {
        List<(double Work, double Against)> taken = [];
        for (var round = 0; round <= rounds; round++)
        {
            var one = (await work(), await against());
            if (round > 0)
            {
                taken.Add(one);
            }
        }

        return (Median(taken.Select(one => one.Work)), Median(taken.Select(one => one.Against)), Median(taken.Select(one => one.Work / one.Against)));
    }

    /// <summary>The value below which a share of the values lies; 0.5 is the median.</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
    }

    private static double Median(IEnumerable<double> values) => Quantile(values, 0.5);
}
