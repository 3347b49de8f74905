using System.Globalization;

namespace CitizenCenterPortal.Events.Overview;

/// <summary>What an overview shows, as its address says it.</summary>
/// <param name="Year">The fiscal year; null for the one that runs.</param>
/// <param name="Unit">The unit, with what is beneath it; null for the caller's own place.</param>
/// <param name="By">What it is laid out by.</param>
public sealed record OverviewAddress(FiscalYear? Year, string? Unit, OverviewBy By)
{
    /// <summary>The choices of <see cref="By"/>, in the order of the page.</summary>
    public static readonly IReadOnlyList<(OverviewBy By, Sentence Name)> Ways =
        [(OverviewBy.Theme, "テーマ別"), (OverviewBy.Clause, "役割（条項）別"), (OverviewBy.Stage, "年代別"), (OverviewBy.Month, "月別"), (OverviewBy.Kind, "種類別")];

    /// <summary>What an address asks for; null where it is none that the portal writes.</summary>
    public static OverviewAddress? Read(string? fy, string? unit, string? by)
    {
        var (hasYear, hasBy) = (FiscalYear.TryParse(fy, out var year), Enum.TryParse<OverviewBy>(by, ignoreCase: true, out var way) && by!.All(char.IsLetter));
        return (!string.IsNullOrEmpty(fy) && !hasYear) || (!string.IsNullOrEmpty(by) && !hasBy) ? null : new(hasYear ? year : null, string.IsNullOrEmpty(unit) ? null : unit, way);
    }

    /// <summary>The page.</summary>
    public string Href => "/events/overview?" + string.Join('&', Parts.Append($"by={By.ToString().ToLowerInvariant()}"));

    /// <summary>The workbook of a year.</summary>
    public string ExcelHref(FiscalYear year) => Unit is null ? $"/export/events/{year}.xlsx" : $"/export/events/{year}.xlsx?unit={Uri.EscapeDataString(Unit)}";

    private IEnumerable<string> Parts => new[] { Year is { } year ? $"fy={year.Start.ToString(CultureInfo.InvariantCulture)}" : null, Unit is null ? null : $"unit={Uri.EscapeDataString(Unit)}" }.OfType<string>();
}
