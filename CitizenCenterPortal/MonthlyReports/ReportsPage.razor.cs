using System.Globalization;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Where the reports of a year stand, and which wait for the caller.</summary>
public sealed partial class ReportsPage(ReadMatrix matrix, Handover handed, CityClock clock)
{
    private const int FirstYear = 1950;
    private const int LastYear = 2900;

    /// <summary>The fiscal year by its April; the running one where none is named.</summary>
    [SupplyParameterFromQuery(Name = "fy")] public string? YearText { get; set; }

    /// <summary><c>1</c> shows only what waits for the caller.</summary>
    [SupplyParameterFromQuery(Name = "waiting")] public string? WaitingText { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    private MatrixView? View { get; set; }

    private bool OnlyWaiting => WaitingText == "1";

    private FiscalYear Shown => int.TryParse(YearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? new(year) : clock.ThisYear;

    private IReadOnlyList<MatrixRow> Rows => View is null ? [] : [.. View.Rows.Where(row => !OnlyWaiting || row.Cells.Any(cell => cell.Waits))];

    private IReadOnlyList<Segmented.Choice> Years =>
    [
        .. Enumerable.Range(-2, 3).Select(back => new FiscalYear(Math.Max(clock.ThisYear.Start, Shown.Start) + back)).Union([Shown]).Order()
            .Select(year => new Segmented.Choice(Era.Fiscal(year), Address(year, OnlyWaiting), year == Shown)),
    ];

    private IReadOnlyList<Segmented.Choice> Filters =>
    [
        new(Words.Say("すべて"), Address(Shown, false), !OnlyWaiting),
        new(Words.Say("あなたを待っている報告 {0}件", Format.Number(View?.Waiting ?? 0)), Address(Shown, true), OnlyWaiting),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (View is null && Handed is { } key)
        {
            (View, Handed) = (handed.Take<MatrixView>(key), null);
        }

        if (View is null || View.Year != Shown.Start)
        {
            View = await matrix.ReadAsync(Shown.Start);
            Handed = RendererInfo.IsInteractive ? null : handed.Keep(View);
        }
    }

    private static string Address(FiscalYear year, bool waiting) => $"/reports?fy={year}{(waiting ? "&waiting=1" : "")}";
}
