namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>Names for a place where there is little room, as beneath the columns of a chart.</summary>
internal static class ShortNames
{
    /// <summary>What is shorter than this says something by itself, as 区 does.</summary>
    private const int Least = 2;

    /// <summary>The names without what all of them end in (市民センター, Civic Center), whole words where they are Latin. 本館 stays and does not count.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> names)
    {
        var hub = Words.Say("本館");
        var others = names.Where(name => name != hub).ToList();
        var same = Same(others);
        return names.Select(name => name == hub ? name : name[..^same].TrimEnd());
    }

    private static int Same(List<string> names)
    {
        if (names.Count < 2)
        {
            return 0;
        }

        var same = 0;
        while (names.TrueForAll(name => name.Length > same + 1 && name[^(same + 1)] == names[0][^(same + 1)]))
        {
            same++;
        }

        if (char.IsAsciiLetter(names[0][^1]))
        {
            var space = names[0].IndexOf(' ', names[0].Length - same);
            same = space < 0 ? 0 : names[0].Length - space;
        }

        return same < Least ? 0 : same;
    }
}
