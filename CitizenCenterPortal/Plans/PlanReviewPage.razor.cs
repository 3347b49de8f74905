using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Plans;

/// <summary>The form of a review.</summary>
public sealed partial class PlanReviewPage(ReadPlans plans, ReviewPlan write, CityClock clock, NavigationManager navigation)
{
    private Looked? _what;
    private ReviewTime _time;
    private Standing? _standing;
    private string _words = "";
    private IReadOnlyList<Problem> _faults = [];
    private string? _refused;
    private bool _busy;

    /// <summary>The fiscal year by its April.</summary>
    [Parameter] public string YearText { get; set; } = "";

    /// <summary>The item: C00-12; null for the plan as a whole.</summary>
    [Parameter] public string? Id { get; set; }

    private ReviewTime Time
    {
        get => _time;
        set => Take(value);
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_what is not null && _what.Id == Id && _what.Year.ToString() == YearText)
        {
            return;
        }

        _what = FiscalYear.TryParse(YearText, out var year) && await plans.ReadAsync(new(year)) is { MayWrite: true, Own: { } own } view ? Of(view, own) : null;
        if (_what is null)
        {
            navigation.NotFound();
            return;
        }

        Take(clock.Today >= year.Last.FirstDay ? ReviewTime.YearEnd : ReviewTime.MidYear);
    }

    private Looked? Of(PlanView view, OrgUnit own)
    {
        var year = view.Filter.Year;
        if (Id is null)
        {
            return view.PlanOf(own) is { } plan
                ? new(Id, year, own.Code, 0, plan.Version, Words.Say("{0}の計画", own.DisplayName), [.. view.Reviews.Where(review => review.OrgUnitId == own.Id)], PlanHref.Of(year))
                : null;
        }

        return view.All.FirstOrDefault(node => node.Address.ToString() == Id && node.Unit.Id == own.Id && !node.Item.Retired) is { } found
            ? new(Id, year, own.Code, found.Item.Number, found.Item.Version, found.Item.Title, found.Reviews, found.Href)
            : null;
    }

    private void Take(ReviewTime time)
    {
        var there = _what?.Reviews.FirstOrDefault(review => review.Time == time);
        (_time, _standing, _words, _faults, _refused) = (time, there?.Standing, there?.Words ?? "", [], null);
    }

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        var outcome = await write.RunAsync(_what!.Year, _what.UnitCode, _what.Number, _what.Version, _time, _standing, _words);
        _busy = false;
        if (outcome.IsDone)
        {
            navigation.NavigateTo(_what.Back);
            return;
        }

        (_faults, _refused) = (outcome.Problems, outcome.Problems.Count > 0 ? Words.Say("直すところが {0} か所あります。", outcome.Problems.Count) : outcome.Why?.ToString());
    }

    private string? Fault(string field) => _faults.FirstOrDefault(fault => fault.At?.File == field)?.What.ToString();

    /// <summary>What is looked back on.</summary>
    private sealed record Looked(string? Id, FiscalYear Year, string UnitCode, int Number, int Version, string Title, IReadOnlyList<PlanReview> Reviews, string Back);
}
