using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>The form of a year.</summary>
public sealed partial class YearFormPage(ReadYearForm forms, ChangeForm change, NavigationManager navigation)
{
    private const string New = "new";

    private YearFormView? _view;
    private string? _shown;
    private Act? _done;
    private int _version;

    /// <summary>The fiscal year by its April; the running one where none is named.</summary>
    [SupplyParameterFromQuery(Name = "fy")] public string? YearText { get; set; }

    /// <summary>The measure that is worked on; <c>new</c> for one to be added.</summary>
    [SupplyParameterFromQuery(Name = "measure")] public string? Measure { get; set; }

    private string? Chosen => Measure == New || (Measure is { } code && _view?.Form.Measure(code) is not null) ? Measure : null;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var address = $"{YearText}/{Measure}";
        if (_shown != address)
        {
            (_shown, _done) = (address, null);
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var isYear = FiscalYear.TryParse(YearText, out var year);
        if ((isYear || YearText is null) && await forms.ReadAsync(isYear ? year : null) is { } view && (Measure is null or New || view.Form.Whole.Measure(Measure) is not null))
        {
            _view = view;
            return;
        }

        navigation.NotFound();
    }

    private async Task FinishAsync(Act act)
    {
        await ReadAsync();
        (_done, _version) = (act, _version + 1);
        if (Measure is not null)
        {
            _shown = $"{YearText}/";
            navigation.NavigateTo(FormChangeWords.Href(_view!.Year));
        }
    }

    private static IReadOnlyList<Segmented.Choice> Years(YearFormView view) =>
        [.. view.Years.Select(year => new Segmented.Choice(Era.Fiscal(year), FormChangeWords.Href(year), year == view.Year))];
}
