using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>Rows of a small form.</summary>
internal static class SmallForm
{
    public static Measure Measure(int position, string code, string block, decimal max, int decimals = 0, string? breakdown = null, bool required = true, bool mayBeNotApplicable = false) => new()
    {
        Code = code,
        Position = position,
        Block = block,
        Name = code,
        NameEn = code,
        Unit = "件",
        Decimals = decimals,
        Breakdown = breakdown,
        Required = required,
        MayBeNotApplicable = mayBeNotApplicable,
        Max = max,
    };

    public static BreakdownOption Room(int position, string code, string name) => new() { Breakdown = "room", Code = code, Position = position, Name = name, NameEn = code };
}
