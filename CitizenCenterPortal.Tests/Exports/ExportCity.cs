using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.Seeding;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>
/// The small city with two years of figures, every kind of gap among them: rooms and fees that are 該当なし, cells nobody answered,
/// months not reported (D201 from February), months not confirmed (D102 from January), a draft never submitted, a return and a correction.
/// </summary>
internal static class ExportCity
{
    public static readonly FiscalYear Year = new(2025);

    private static readonly Act Fill = new("test.fill", Permissions.Operation.Run, "記入する", "記入しました");

    /// <summary>Writes the city into a fresh database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="rearrange">What is changed of the tree before figures come.</param>
    public static async Task BuildAsync(TestDatabase database, Func<TestDatabase, Task>? rearrange = null)
    {
        await SmallCity.BuildAsync(database);
        await (rearrange?.Invoke(database) ?? Task.CompletedTask);
        var door = database.ForCommands();
        await new CatalogueSeeder(door).RunAsync();
        Catalogue catalogue;
        await using (var reading = await door.OpenForReadingAsync(Permissions.Indicators.Read))
        {
            catalogue = await new CatalogueCache().GetAsync(reading);
        }

        var reports = (from unit in SmallCity.Codes from month in new MonthSpan(Year.Previous.First, Year.Last).Months where StatusOf(unit, month) is not null select Report(unit, month)).ToList();
        await WriteAsync(door, reports, [.. from report in reports from cell in catalogue.Cells select FigureOf(catalogue, report, cell) into figure where figure is not null select figure]);
    }

    /// <summary>Writes reports and figures as they stand, and the sums above them.</summary>
    public static async Task WriteAsync(PortalDoor door, IReadOnlyCollection<MonthlyReport> reports, IReadOnlyCollection<Figure> figures)
    {
        await using var change = await door.OpenForChangeAsync(Fill, [.. reports.Select(report => report.OrgUnitId).Distinct()]);
        await change.UpsertAsync([.. reports.Select(report => ((MonthlyReport?)null, report))], default);
        await change.UpsertAsync([.. figures.Select(figure => ((Figure?)null, figure))], default);
        await Totals.RecomputeAsync(change, [.. reports.Select(report => (report.OrgUnitId, report.Month))], default);
        await change.CommitAsync(ActNote.Plain, default);
    }

    private static ReportStatus? StatusOf(string unit, ReportingMonth month) =>
        unit == "W2" && month == new ReportingMonth(2025, 12) ? ReportStatus.Correcting
        : unit == "W1" && month == new ReportingMonth(2025, 11) ? ReportStatus.Returned
        : unit == "D201" && month >= new ReportingMonth(2026, 2) ? null
        : unit == "D102" && month == new ReportingMonth(2026, 3) ? ReportStatus.Draft
        : unit == "D102" && month >= new ReportingMonth(2026, 1) ? ReportStatus.Submitted
        : ReportStatus.Confirmed;

    private static MonthlyReport Report(string unit, ReportingMonth month) => new()
    {
        OrgUnitId = SmallCity.Id(unit),
        Month = month,
        Status = StatusOf(unit, month)!.Value,
        Reported = StatusOf(unit, month) != ReportStatus.Draft,
        ConfirmedAt = StatusOf(unit, month) is ReportStatus.Confirmed or ReportStatus.Correcting ? new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc) : null,
    };

    /// <summary>The same for the same unit, month and cell, on every machine.</summary>
    private static Figure? FigureOf(Catalogue catalogue, MonthlyReport report, Cell cell)
    {
        var (unit, month) = (report.OrgUnitId, report.Month);
        var measure = catalogue.MeasureOf(cell);
        var dice = new Random(HashOf($"{unit} {month} {cell.Code}"));
        var notApplicable = measure.MayBeNotApplicable && new Random(HashOf($"{unit} {cell.Code}")).Next(3) == 0;
        if (dice.Next(25) == 0)
        {
            return null;
        }

        var number = notApplicable ? (decimal?)null : Math.Round((decimal)dice.NextDouble() * Math.Min(measure.Max, 900), measure.Decimals);
        return new()
        {
            OrgUnitId = unit,
            Month = month,
            CellId = cell.Id,
            Version = 1,
            Stored = Figure.ToStored(number),
            NotApplicable = notApplicable,
            Reported = report.Reported,
            StoredConfirmed = report.ConfirmedAt is not null ? Figure.ToStored(number) : null,
            ConfirmedNotApplicable = report.ConfirmedAt is not null && notApplicable,
        };
    }

    private static int HashOf(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)) & int.MaxValue;
}
