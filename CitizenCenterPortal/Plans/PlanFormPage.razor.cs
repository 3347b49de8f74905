using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Plans;

/// <summary>The form of an item of the caller's own plan.</summary>
public sealed partial class PlanFormPage(ReadPlanItem plans, WritePlan write, NavigationManager navigation)
{
    private PlanForm? _form;
    private PlanFields _fields = new();
    private TypedForm _typed = new(new PlanFields());
    private IReadOnlyList<Problem> _faults = [];
    private string? _refused;
    private string _reason = "";
    private bool _busy;

    /// <summary>The fiscal year by its April.</summary>
    [Parameter] public string YearText { get; set; } = "";

    /// <summary>The item: C00-12; null for a new one.</summary>
    [Parameter] public string? Id { get; set; }

    private string Here => Id is null ? $"/plans/{YearText}/new" : $"/plans/{YearText}/{Id}/edit";

    /// <summary>An item of another level hangs beneath others.</summary>
    private PlanLevel Level
    {
        get => _fields.Level;
        set => (_fields.Level, _fields.Parent) = (value, value == _fields.Level ? _fields.Parent : "");
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_form is not null && _form.Year.ToString() == YearText && (_form.Item is null ? Id is null : new UnitNumber(_form.Unit.Code, _form.Item.Number).ToString() == Id))
        {
            return;
        }

        UnitNumber address = default;
        _form = FiscalYear.TryParse(YearText, out var year) && (Id is null || UnitNumber.TryParse(Id, out address)) ? await plans.FormAsync(year, Id is null ? null : address) : null;
        if (_form is null)
        {
            navigation.NotFound();
            return;
        }

        (_fields, _typed, _faults, _refused, _reason) = (_form.Fields, new(_form.Fields), [], null, "");
    }

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        var (outcome, address) = _form!.Item is { } item
            ? (await write.ChangeAsync(_form.Year, new(_form.Unit.Code, item.Number), item.Version, _fields, _reason), new UnitNumber(_form.Unit.Code, item.Number))
            : await write.AddAsync(_form.Unit.Code, _form.Year, _fields, _reason);
        _busy = false;
        if (outcome.IsDone)
        {
            _typed.Save();
            navigation.NavigateTo(PlanHref.Of(_form.Year, address));
            return;
        }

        (_faults, _refused) = (outcome.Problems, outcome.Problems.Count > 0 ? Words.Say("直すところが {0} か所あります。", outcome.Problems.Count) : outcome.Why?.ToString());
    }

    private string? Fault(string field) => _faults.FirstOrDefault(fault => fault.At?.File == field)?.What.ToString();
}
