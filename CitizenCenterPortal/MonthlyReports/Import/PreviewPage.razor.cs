using System.Globalization;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>What a file would do, before anything is written; then what it did.</summary>
public sealed partial class PreviewPage(FiguresDesk desk, NavigationManager navigation)
{
    private const int PageRows = 50;

    private static readonly Dictionary<string, LineChange> Changes = new() { ["new"] = LineChange.New, ["changed"] = LineChange.Changed, ["same"] = LineChange.Same };

    private Sentence? _fault;
    private Sentence? _told;
    private bool _busy;

    /// <summary>The file.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <summary>Which lines are listed: new, changed, same; those that do most where it says nothing.</summary>
    [SupplyParameterFromQuery(Name = "show")] public string? ShowText { get; set; }

    /// <summary>The page of the list, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")] public string? PageText { get; set; }

    private Held<FiguresPreview, ImportedFigures>? Held { get; set; }

    private LineChange Change { get; set; }

    private int PageNumber { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        Held = await desk.FindAsync(Id);
        PageNumber = string.IsNullOrEmpty(PageText) ? 1 : int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
        if (Held is null || (!string.IsNullOrEmpty(ShowText) && !Changes.ContainsKey(ShowText)))
        {
            navigation.NotFound();
            return;
        }

        Change = string.IsNullOrEmpty(ShowText) ? First(Held.Preview) : Changes[ShowText];
        if (PageNumber < 1 || PageNumber > Pages(Held.Preview))
        {
            navigation.NotFound();
        }
    }

    private static LineChange First(FiguresPreview preview) =>
        preview.Result.Changed > 0 ? LineChange.Changed : preview.Result.New > 0 ? LineChange.New : LineChange.Same;

    private static int CountOf(FiguresPreview preview, LineChange change) => change switch
    {
        LineChange.New => preview.Result.New,
        LineChange.Changed => preview.Result.Changed,
        LineChange.Same => preview.Result.Same,
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
            var outcome = await Task.Run(() => desk.ImportAsync(held.Id, held.Preview.Mark, new Told(this)));
            (_fault, Held) = (outcome.IsDone ? null : outcome.Why, await desk.FindAsync(Id));
            if (Held is null)
            {
                navigation.NavigateTo("/admin/import");
            }
        }
        finally
        {
            (_busy, _told) = (false, null);
        }
    }

    private async Task DropAsync()
    {
        await desk.DropAsync(Id);
        navigation.NavigateTo("/admin/import");
    }

    private static IReadOnlyList<Crumbs.Step> Way(FiguresPreview preview) => [new(Words.Say("ファイルの取り込み"), "/admin/import"), new(preview.File)];

    private int Pages(FiguresPreview preview) => Math.Max(1, (CountOf(preview, Change) + PageRows - 1) / PageRows);

    private IReadOnlyList<PreviewRow> Shown(FiguresPreview preview) => [.. preview.Of(Change).Skip((PageNumber - 1) * PageRows).Take(PageRows)];

    private IReadOnlyList<Segmented.Choice> Kinds(FiguresPreview preview) =>
    [
        new(Words.Say("新規 {0}", Format.Number(preview.Result.New)), Address(LineChange.New, 1), Change == LineChange.New),
        new(Words.Say("変更 {0}", Format.Number(preview.Result.Changed)), Address(LineChange.Changed, 1), Change == LineChange.Changed),
        new(Words.Say("同じ {0}", Format.Number(preview.Result.Same)), Address(LineChange.Same, 1), Change == LineChange.Same),
    ];

    private string Address(LineChange change, int page) =>
        $"/admin/import/{Id}?show={Changes.First(each => each.Value == change).Key}{(page > 1 ? $"&page={page.ToString(CultureInfo.InvariantCulture)}" : "")}";

    private sealed class Told(PreviewPage page) : IProgress<Sentence>
    {
        public void Report(Sentence value) => _ = page.InvokeAsync(() =>
        {
            page._told = page._busy ? value : null;
            page.StateHasChanged();
        });
    }
}
