namespace CitizenCenterPortal.Tests;

/// <summary>
/// Assertions over many rows that are asked thousands of times by property tests. The library's own compiles an expression at every
/// call and the runtime then takes each apart again, which kept half a processor busy through the whole run.
/// </summary>
public static class Quick
{
    /// <summary>Fails naming the first rows of which it does not hold.</summary>
    public static void ShouldAllBe<T>(this IEnumerable<T> rows, Func<T, bool> holds, string? said = null)
    {
        T[] others = [.. rows.Where(row => !holds(row)).Take(5)];
        others.ShouldBeEmpty(said);
    }
}
