namespace CitizenCenterPortal.Audit.Proof;

/// <summary>Where the seals lie on a line of time, and where there was none for more than a day.</summary>
/// <param name="Marks">Each seal with its place, from 0 (the first) to 1 (now).</param>
/// <param name="Gaps">Times without a seal, longer than a day and an hour, with their places.</param>
public sealed record SealTimeline(IReadOnlyList<(SealMark Seal, double At)> Marks, IReadOnlyList<(DateTime From, DateTime To, double Start, double End)> Gaps)
{
    /// <summary>A seal is set every night; an hour's grace for a night that was busy.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(25);

    /// <summary>The line of some seals up to now.</summary>
    /// <param name="seals">The seals, the oldest first.</param>
    /// <param name="now">Now, UTC.</param>
    public static SealTimeline Of(IReadOnlyList<SealMark> seals, DateTime now)
    {
        if (seals.Count == 0)
        {
            return new([], []);
        }

        var first = seals[0].At;
        var span = Math.Max((now - first).TotalSeconds, 1);
        var ends = seals.Select(seal => seal.At).Append(now).ToList();
        return new(
            [.. seals.Select(seal => (seal, Place(seal.At)))],
            [.. ends.Zip(ends.Skip(1)).Where(pair => pair.Second - pair.First > Longest).Select(pair => (pair.First, pair.Second, Place(pair.First), Place(pair.Second)))]);

        double Place(DateTime at) => Math.Clamp((at - first).TotalSeconds / span, 0, 1);
    }
}
