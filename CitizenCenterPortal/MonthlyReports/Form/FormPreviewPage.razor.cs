using CitizenCenterPortal.Excel;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>What filled forms would do, before anything is written; then what they did.</summary>
public sealed partial class FormPreviewPage(FormDesk desk, NavigationManager navigation)
{
    private static readonly Dictionary<string, LineChange> Shown = new() { ["new"] = LineChange.New, ["changed"] = LineChange.Changed, ["same"] = LineChange.Same };

    private Sentence? _fault;
    private Sentence? _told;
    private bool _busy;

    /// <summary>The file.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <summary>Which cells are listed: new, changed, same; those that do most where it says nothing.</summary>
    [SupplyParameterFromQuery(Name = "show")] public string? ShowText { get; set; }

    private Held<FormPreview, FormPreview>? Held { get; set; }

    private LineChange Change { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        Held = await desk.FindAsync(Id);
        if (Held is not { Preview: var preview } || (!string.IsNullOrEmpty(ShowText) && !Shown.ContainsKey(ShowText)))
        {
            navigation.NotFound();
            return;
        }

        Change = !string.IsNullOrEmpty(ShowText) ? Shown[ShowText]
            : preview.Count(LineChange.Changed) > 0 ? LineChange.Changed
            : preview.Count(LineChange.New) > 0 ? LineChange.New : LineChange.Same;
    }

    private static int Changes(FormPreview preview) => preview.Count(LineChange.New) + preview.Count(LineChange.Changed);

    private static string Address(FormAddress report) => $"/reports/{report.Unit}/{report.Month}";

    private static string Back(FormPreview preview) => preview.Wanted is { } wanted ? $"/reports/form?unit={Uri.EscapeDataString(wanted.Unit)}&month={wanted.Month}" : "/reports/form";

    private static IReadOnlyList<Crumbs.Step> Way(FormPreview preview) => preview.Wanted is { } wanted
        ? [new(Words.Say("月次報告"), "/reports"), new($"{wanted.Unit} {Era.Month(wanted.Month)}", Address(wanted)), new(Words.Say("記入した様式を取り込む"), Back(preview)), new(preview.File)]
        : [new(Words.Say("月次報告"), "/reports"), new(Words.Say("記入した様式を取り込む"), Back(preview)), new(preview.File)];

    private IReadOnlyList<Segmented.Choice> Kinds(FormPreview preview) =>
        [.. Shown.Select(kind => new Segmented.Choice(Name(kind.Value, preview.Count(kind.Value)), $"/reports/form/{Id}?show={kind.Key}", Change == kind.Value))];

    private static string Name(LineChange change, int count) => change switch
    {
        LineChange.New => Words.Say("新規 {0}", Format.Number(count)),
        LineChange.Changed => Words.Say("変更 {0}", Format.Number(count)),
        LineChange.Same => Words.Say("同じ {0}", Format.Number(count)),
    };

    private async Task ImportAsync()
    {
        if (_busy || Held is not { } held)
        {
            return;
        }

        (_busy, _fault, _told) = (true, null, "確かめ直しています…");
        try
        {
            var outcome = await Task.Run(() => desk.ImportAsync(held.Id, held.Preview.Mark, new Progress<Sentence>(said => _told = said)));
            (_fault, Held) = (outcome.IsDone ? null : outcome.Why, await desk.FindAsync(Id));
            if (Held is null)
            {
                navigation.NavigateTo("/reports/form");
            }
        }
        finally
        {
            (_busy, _told) = (false, null);
        }
    }

    private async Task DropAsync()
    {
        var back = Held is { } held ? Back(held.Preview) : "/reports/form";
        await desk.DropAsync(Id);
        navigation.NavigateTo(back);
    }
}
