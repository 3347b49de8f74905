using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Plans;

/// <summary>The plans of a year; which part of them is in the address.</summary>
public sealed partial class PlansPage(ReadPlans plans, AdoptPlan adopt, CopyPlan copy, CityClock clock, NavigationManager navigation)
{
    private PlanView? _view;
    private Act? _done;
    private string? _refused;
    private IReadOnlyList<Segmented.Choice> _years = [];

    /// <summary>The fiscal year by its April; the running one where none is named.</summary>
    [Parameter] public string? Fy { get; set; }

    /// <summary>The code of a unit.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public string? Unit { get; set; }

    /// <summary>The code of a clause.</summary>
    [SupplyParameterFromQuery(Name = "clause")] public string? ClauseCode { get; set; }

    /// <summary>How an item stands.</summary>
    [SupplyParameterFromQuery(Name = "standing")] public string? Standing { get; set; }

    /// <summary>The items whose 取組 are shown.</summary>
    [SupplyParameterFromQuery(Name = "open")] public string? Open { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Read() is not { } filter)
        {
            navigation.NotFound();
        }
        else if (filter != _view?.Filter)
        {
            if (filter.Year != _view?.Filter.Year)
            {
                (_done, _refused) = (null, null);
            }

            await ReadAsync(filter);
        }
    }

    private PlanFilter? Read()
    {
        var year = clock.ThisYear;
        return (Fy is not null && !FiscalYear.TryParse(Fy, out year)) || (Named(Open) is { } open && !PlanFilter.TryOpen(open)) || (Named(Standing) is { } standing && PlanFilter.Standings.All(one => one.Code != standing)) ? null
            : new(year, Named(Unit), Named(ClauseCode), Named(Standing), Named(Open));

        static string? Named(string? text) => string.IsNullOrEmpty(text) ? null : text;
    }

    private async Task ReadAsync(PlanFilter filter)
    {
        _view = await plans.ReadAsync(filter);
        if (_view is null)
        {
            navigation.NotFound();
            return;
        }

        _years = [.. CalendarYears.Offered(clock.ThisYear).Select(year => new Segmented.Choice(Era.Fiscal(year), (filter with { Year = year, Open = null }).Href, year == filter.Year))];
    }

    private async Task<Outcome> AdoptAsync()
    {
        var outcome = await adopt.RunAsync(_view!.Own!.Code, _view.Filter.Year, _view.PlanOf(_view.Own)!.Version);
        if (outcome.IsDone)
        {
            await FinishAsync(PlanActs.Adopt);
        }

        return outcome;
    }

    private async Task CopyAsync()
    {
        var outcome = await copy.RunAsync(_view!.Own!.Code, _view.Filter.Year);
        _refused = outcome.IsDone ? null : outcome.Why?.ToString();
        if (outcome.IsDone)
        {
            await FinishAsync(PlanActs.Copy);
        }
    }

    private async Task FinishAsync(Act act)
    {
        await ReadAsync(_view!.Filter);
        (_done, _refused) = (act, null);
        StateHasChanged();
    }

    private static string ExcelHref(PlanView view) => $"/export/plans/{view.Filter.Year}.xlsx{(view.Filter.Unit is { } unit ? $"?unit={Uri.EscapeDataString(unit)}" : "")}";
}
