using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Where the reports of a year stand, and which wait for the caller.</summary>
public sealed partial class ReportsPage(ReadMatrix matrix, Handover handed, CityClock clock, NavigationManager navigation)
{
    private const string Yes = "1";

    /// <summary>The fiscal year by its April; the running one where none is named.</summary>
    [SupplyParameterFromQuery(Name = "fy")] public string? YearText { get; set; }

    /// <summary><c>1</c> shows only what waits for the caller.</summary>
    [SupplyParameterFromQuery(Name = "waiting")] public string? WaitingText { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    private MatrixView? View { get; set; }

    private bool OnlyWaiting => WaitingText == Yes;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (View is null && Handed is { } key)
        {
            (View, Handed) = (await handed.TakeAsync<MatrixView>(key), null);
        }

        if ((!FiscalYear.TryParse(YearText, out var year) && !string.IsNullOrEmpty(YearText)) || WaitingText is not (null or "" or Yes))
        {
            navigation.NotFound();
        }
        else if (View is null || View.Year != (string.IsNullOrEmpty(YearText) ? clock.ThisYear : year))
        {
            await ReadAsync(string.IsNullOrEmpty(YearText) ? null : year.Start);
        }
    }

    private async Task ReadAsync(int? year)
    {
        if (await matrix.ReadAsync(year) is { } view)
        {
            View = view;
            Handed = RendererInfo.IsInteractive ? null : await handed.KeepAsync(view);
        }
        else
        {
            navigation.NotFound();
        }
    }

    private IReadOnlyList<MatrixRow> Rows(MatrixView view) => [.. view.Rows.Where(row => !OnlyWaiting || row.Cells.Any(cell => cell.Waits))];

    private IReadOnlyList<Segmented.Choice> Years(MatrixView view) =>
        [.. view.Years.Order().Select(year => new Segmented.Choice(Era.Fiscal(year), Address(year, OnlyWaiting), year == view.Year))];

    private IReadOnlyList<Segmented.Choice> Filters(MatrixView view) =>
    [
        new(Words.Say("すべて"), Address(view.Year, false), !OnlyWaiting),
        new(Words.Say("あなたを待っている報告 {0}件", Format.Number(view.Waiting)), Address(view.Year, true), OnlyWaiting),
    ];

    private static string Address(FiscalYear year, bool waiting) => $"/reports?fy={year}{(waiting ? "&waiting=1" : "")}";
}
