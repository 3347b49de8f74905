using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Mandate;

/// <summary>The clauses of a year to be written, or one of them.</summary>
public sealed partial class EditPage(EditClauses edit, CityClock clock, NavigationManager navigation)
{
    private EditView? _view;
    private Clause? _clause;
    private (string?, string?)? _shown;
    private string? _done;
    private int _version;

    /// <summary>The fiscal year by its April; the running one where none is named.</summary>
    [SupplyParameterFromQuery(Name = "fy")] public string? YearText { get; set; }

    /// <summary>The code of the clause that is written; none for the list.</summary>
    [SupplyParameterFromQuery(Name = "clause")] public string? ClauseText { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (YearText, ClauseText))
        {
            return;
        }

        (_shown, _done) = ((YearText, ClauseText), null);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var named = FiscalYear.TryParse(YearText, out var year);
        _clause = Clause.All.FirstOrDefault(one => one.Code == ClauseText);
        _view = (named || string.IsNullOrEmpty(YearText)) && (_clause is not null || string.IsNullOrEmpty(ClauseText)) ? await edit.ReadAsync(named ? year : null) : null;
        if (_view is null)
        {
            navigation.NotFound();
        }
    }

    private async Task SavedAsync(string done)
    {
        _done = done;
        await ReadAsync();
        _version++;
    }

    private static string At(FiscalYear year) => $"/mandate/edit?fy={year}";
}
