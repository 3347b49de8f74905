using System.Globalization;

namespace CitizenCenterPortal.Excel;

/// <summary>Faults in the order in which a person goes through the file: by line, then by column; those of the whole file first, and last what is said of no place.</summary>
internal static class FaultOrder
{
    /// <summary>The same faults; those of one place stay as they came.</summary>
    public static IEnumerable<Problem> InOrderOfFile(this IEnumerable<Problem> problems) => problems.OrderBy(problem => problem.At is { } at ? At(at.Where) : (int.MaxValue, 0));

    private static (int Line, int Column) At(string where)
    {
        if (Ref.TryRead(where[(where.LastIndexOf('!') + 1)..], out var row, out var column))
        {
            return (row, column);
        }

        var colon = where.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Number(where[..colon]) is { } line ? (line, Number(where[(colon + 1)..]) ?? 0) : (0, 0);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
