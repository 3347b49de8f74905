using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>The opening calendar of a unit and year.</summary>
public sealed partial class CalendarPage(ReadCalendar calendars, EditCalendar edit, NavigationManager navigation)
{
    private CalendarView? _view;
    private (string?, string?)? _shown;
    private bool _none;
    private Act? _done;
    private FiscalYear? _elsewhere;
    private int _version;

    /// <summary>The unit's code; the caller's own unit where none is named.</summary>
    [Parameter] public string? UnitCode { get; set; }

    /// <summary>The fiscal year by its April; the running one where none is named.</summary>
    [SupplyParameterFromQuery(Name = "fy")] public string? YearText { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown != (UnitCode, YearText))
        {
            (_done, _shown) = (null, (UnitCode, YearText));
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var isYear = FiscalYear.TryParse(YearText, out var year);
        var view = isYear || YearText is null ? await calendars.ReadAsync(UnitCode, isYear ? year : null) : null;
        _none = view is null && UnitCode is null && YearText is null;
        if (view is null && !_none)
        {
            navigation.NotFound();
            return;
        }

        _view = view;
    }

    private async Task FinishAsync(Act act)
    {
        await ReadAsync();
        (_done, _elsewhere) = (act, null);
        _version++;
    }

    /// <summary>A closure of another year is not on the page: the way there is.</summary>
    private async Task FinishClosureAsync(DateOnly? first)
    {
        await FinishAsync(CalendarActs.AddClosure);
        _elsewhere = first is { } day && ReportingMonth.Of(day).FiscalYear is var year && year != _view?.Year && CalendarYears.Has(year, ReportingMonth.Of(_view!.Today).FiscalYear) ? year : null;
    }

    private static IEnumerable<Act> Acts(CalendarView view) =>
        from part in new[] { (view.MayClose, CalendarActs.AddClosure), (view.MayClose, CalendarActs.SetRooms), (view.MaySetRules, CalendarActs.SetRule), (view.MaySetHolidays, CalendarActs.AddHoliday) }
        where part.Item1
        select part.Item2;

    private static IReadOnlyList<Segmented.Choice> Years(CalendarView view) =>
        [.. CalendarYears.Offered(ReportingMonth.Of(view.Today).FiscalYear).Select(year => new Segmented.Choice(Era.Fiscal(year), CalendarWords.Href(view.Unit.Code, year), year == view.Year))];
}
