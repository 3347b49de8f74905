using System.Globalization;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Where the reports of a year or of the last months stand, and which wait for the caller.</summary>
public sealed partial class ReportsPage(ReadMatrix matrix, Handover handed, CityClock clock, NavigationManager navigation)
{
    private const string Yes = "1";

    /// <summary>The fiscal year by its April; the running one where none is named.</summary>
    [SupplyParameterFromQuery(Name = "fy")] public string? YearText { get; set; }

    /// <summary>So many months up to the running one, instead of a year.</summary>
    [SupplyParameterFromQuery(Name = "months")] public string? MonthsText { get; set; }

    /// <summary><c>1</c> shows only what waits for the caller.</summary>
    [SupplyParameterFromQuery(Name = "waiting")] public string? WaitingText { get; set; }

    /// <summary><c>1</c> shows only what has numbers to mend or to explain.</summary>
    [SupplyParameterFromQuery(Name = "open")] public string? OpenText { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    private MatrixView? View { get; set; }

    private bool OnlyWaiting => WaitingText == Yes;

    private bool OnlyOpen => OpenText == Yes;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (View is null && Handed is { } key)
        {
            (View, Handed) = (await handed.TakeAsync<MatrixView>(key), null);
        }

        if (WaitingText is not (null or "" or Yes) || OpenText is not (null or "" or Yes) || (OnlyWaiting && OnlyOpen) || !TryRead(out var year, out var months))
        {
            navigation.NotFound();
        }
        else if (View is null || View.Length != months || View.Year != (months is null ? year ?? clock.ThisYear : null))
        {
            await ReadAsync(year, months);
        }
    }

    /// <summary>The filter's name in the address; null where all is shown.</summary>
    private string? Only => OnlyWaiting ? "waiting" : OnlyOpen ? "open" : null;

    /// <summary>A year, a number of months, or neither: the running year.</summary>
    private bool TryRead(out FiscalYear? year, out int? months)
    {
        year = FiscalYear.TryParse(YearText, out var fiscal) ? fiscal : null;
        months = int.TryParse(MonthsText, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MatrixView.MostMonths ? count : null;
        return (year is not null || string.IsNullOrEmpty(YearText)) && (months is not null || string.IsNullOrEmpty(MonthsText)) && (year is null || months is null);
    }

    private async Task ReadAsync(FiscalYear? year, int? months)
    {
        if ((months is { } last ? await matrix.ReadLastAsync(last) : await matrix.ReadAsync(year?.Start)) is { } view)
        {
            View = view;
            Handed = RendererInfo.IsInteractive ? null : await handed.KeepAsync(view);
        }
        else
        {
            navigation.NotFound();
        }
    }

    private IReadOnlyList<MatrixRow> Rows(MatrixView view) => [.. view.Rows.Where(row => (!OnlyWaiting && !OnlyOpen) || row.Cells.Any(cell => OnlyWaiting ? cell.Waits : cell.Open > 0))];

    private static string Title(MatrixView view) => view.Year is { } year
        ? Words.Say("月次報告　{0}", Era.FiscalWithGregorian(year))
        : Words.Say("月次報告　{0}から{1}まで", Era.Month(view.Months[0]), Era.Month(view.Months[^1]));

    private IReadOnlyList<Segmented.Choice> Years(MatrixView view) =>
    [
        .. view.Years.Order().Select(year => new Segmented.Choice(Era.Fiscal(year), Address(year, null, Only), year == view.Year)),
        new(Words.Say("直近{0}か月", MatrixView.MostMonths), Address(null, MatrixView.MostMonths, Only), view.Length == MatrixView.MostMonths),
    ];

    private IReadOnlyList<Segmented.Choice> Filters(MatrixView view) =>
    [
        new(Words.Say("すべて"), Address(view.Year, view.Length, null), Only is null),
        new(Words.Say("あなたを待っている報告 {0}件", Format.Number(view.Waiting)), Address(view.Year, view.Length, "waiting"), OnlyWaiting),
        new(Words.Say("確認事項が残る報告 {0}件", Format.Number(view.Open)), Address(view.Year, view.Length, "open"), OnlyOpen),
    ];

    private static string Address(FiscalYear? year, int? months, string? only) => $"/reports?{(months is null ? $"fy={year}" : $"months={months}")}{(only is null ? "" : $"&{only}=1")}";
}
