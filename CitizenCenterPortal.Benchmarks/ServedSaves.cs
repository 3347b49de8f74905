using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>What the server itself took for each save, from the request's arrival to the end of its answer, read from what its host says of it.</summary>
internal sealed partial class ServedSaves
{
    private readonly ConcurrentQueue<double> taken = [];

    /// <summary>The milliseconds of each save since the last time this was asked.</summary>
    public List<double> Take()
    {
        List<double> all = [];
        while (taken.TryDequeue(out var one))
        {
            all.Add(one);
        }

        return all;
    }

    /// <summary>Hears a line of the server.</summary>
    public void Listen(string line)
    {
        if (Finished().Match(line) is { Success: true } save)
        {
            taken.Enqueue(double.Parse(save.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"Request finished \S+ PUT \S+/cells - .* ([0-9.]+)ms")]
    private static partial Regex Finished();
}
