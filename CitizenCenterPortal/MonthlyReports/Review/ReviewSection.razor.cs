using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports.Review;

/// <summary>The reports that wait for one act.</summary>
public sealed partial class ReviewSection
{
    /// <summary>Percent from last year beyond which a number is marked: a look, no rule.</summary>
    private const int Far = 50;

    private readonly HashSet<string> _chosen = [];
    private int? _through;

    /// <summary>Their month.</summary>
    [Parameter, EditorRequired] public required ReportingMonth Month { get; set; }

    /// <summary>What is shown of each.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<Measure> Measures { get; set; }

    /// <summary>The act and the reports.</summary>
    [Parameter, EditorRequired] public required ReviewGroup Group { get; set; }

    /// <summary>Takes the chosen ones a step forward.</summary>
    [Parameter] public EventCallback<ReviewAsked> Ask { get; set; }

    private string DialogId => $"review-{Group.Act.Code}";

    private string Title => Group.Act == ReportActs.Confirm ? Words.Say("確定を待つ報告") : Words.Say("受理を待つ報告");

    private IReadOnlyList<ReviewRow> Chosen => [.. Group.Rows.Where(row => _chosen.Contains(row.Code))];

    /// <inheritdoc/>
    protected override void OnParametersSet() => _chosen.IntersectWith(Group.Rows.Select(row => row.Code));

    private void Choose(IReadOnlyList<ReviewRow> rows, ChangeEventArgs args)
    {
        var codes = rows.Select(row => row.Code);
        if (args.Value is true)
        {
            _chosen.UnionWith(codes);
        }
        else
        {
            _chosen.ExceptWith(codes);
        }
    }

    /// <summary>Once, however often the button is pressed before the dialog is gone.</summary>
    private async Task SendAsync()
    {
        if (_through is not null || _chosen.Count == 0)
        {
            return;
        }

        _through = 0;
        try
        {
            StateHasChanged();
            await Task.Yield(); // that work goes on is seen before it begins
            await Ask.InvokeAsync(new(Month, Group.Act, Chosen, through =>
            {
                _through = through;
                StateHasChanged();
            }));
            _chosen.Clear();
        }
        finally
        {
            _through = null;
        }
    }

    private string Complete(ReviewWard ward) => Group.Act == ReportActs.Confirm
        ? Words.Say("{0}館すべて受理まで済んでいます", Format.Number(ward.Expected))
        : Words.Say("{0}館すべて提出されています", Format.Number(ward.Expected));

    private string Behind(ReviewWard ward) => Group.Act == ReportActs.Confirm
        ? Words.Say("受理待ち　あと{0}館", Format.Number(ward.Missing.Count))
        : Words.Say("提出待ち　あと{0}館", Format.Number(ward.Missing.Count));

    private string Id(ReviewWard ward) => $"{DialogId}-ward-{Group.Wards.ToList().IndexOf(ward)}";

    private string Id(ReviewRow row) => $"{DialogId}-{row.Code}";

    private static decimal? Percent((decimal? Now, decimal? LastYear) number) =>
        number is ({ } now, { } before) && before != 0 ? (now - before) / before * 100 : null;

    private static bool IsFar((decimal? Now, decimal? LastYear) number) => Percent(number) is { } percent && Math.Abs(percent) >= Far;

    private static string Change((decimal? Now, decimal? LastYear) number, Measure measure) =>
        (IsFar(number) ? Percent(number) > 0 ? "▲" : "▼" : "") + Format.Change(number.Now, number.LastYear, measure.Decimals, measure.Unit);
}
