using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports.Review;

/// <summary>What waits for the caller's word in a month; what is shown is its address.</summary>
public sealed partial class ReviewPage(ReadReview review, MoveReport move, Handover handed, NavigationManager navigation, ILogger<ReviewPage> log) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private ReviewTold? _told;
    private ElementReference _notice;
    private bool _toTell;
    private string? _shown;

    /// <summary>The month, <c>yyyy-MM</c>; the oldest in which something waits where none is named.</summary>
    [SupplyParameterFromQuery(Name = "month")] public string? MonthText { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    private ReviewView? View { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        ReportingMonth month = default;
        if (!string.IsNullOrEmpty(MonthText) && !ReportingMonth.TryParse(MonthText, out month))
        {
            navigation.NotFound();
            return;
        }

        if (View is null && Handed is { } key)
        {
            (View, _shown, Handed) = (await handed.TakeAsync<ReviewView>(key), MonthText, null);
        }

        if (View is null || _shown != MonthText)
        {
            _told = null;
            View = await review.ReadAsync(string.IsNullOrEmpty(MonthText) ? null : month, gone.Token);
            (_shown, Handed) = (MonthText, RendererInfo.IsInteractive ? null : await handed.KeepAsync(View));
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toTell && _told is not null)
        {
            _toTell = false;
            await _notice.FocusAsync(); // what was done is seen and read out, wherever the button stood
        }
    }

    /// <summary>One after the other, each an act of its own: what one refuses holds back no other.</summary>
    private async Task MoveAsync(ReviewAsked asked)
    {
        var (done, refused) = (0, new List<(string, string)>());
        foreach (var row in asked.Rows)
        {
            if (await WhyNotAsync(asked, row) is { } why)
            {
                refused.Add((row.Name, why));
            }
            else
            {
                done++;
            }

            asked.Goes(done + refused.Count);
        }

        View = await review.ReadAsync(asked.Month, gone.Token);
        (_told, _toTell) = (new(done, asked.Act.Sentence, refused), true);
    }

    /// <summary>Takes one forward; why it did not go. What goes wrong with one is said beside it, with what became of the others.</summary>
    private async Task<string?> WhyNotAsync(ReviewAsked asked, ReviewRow row)
    {
        try
        {
            var outcome = await move.RunAsync(new(row.Code, asked.Month, asked.Act.Code, row.Seen), gone.Token);
            return outcome.IsDone ? null : outcome.Why?.ToString() ?? "";
        }
        catch (Exception fault) when (!gone.IsCancellationRequested)
        {
            NotMoved(fault, row.Code, asked.Act.Code);
            return Words.Say("思わぬ誤りで進められませんでした。画面を読み込み直して、状態を確かめてください。");
        }
    }

    [LoggerMessage(LogLevel.Error, "{Unit} was not taken through {Act}.")]
    private partial void NotMoved(Exception fault, string unit, string act);

    private static IReadOnlyList<Segmented.Choice> Months(ReviewView view) =>
        [.. view.Months.Select(at => new Segmented.Choice(Words.Say("{0}　{1}件", Era.Month(at.Month), Format.Number(at.Count)), $"/reports/review?month={at.Month}", at.Month == view.Month))];
}

/// <summary>Reports to be taken one step forward together.</summary>
/// <param name="Month">Their month.</param>
/// <param name="Act">The step.</param>
/// <param name="Rows">The reports as they were looked at.</param>
/// <param name="Goes">Told after each how many are through.</param>
public sealed record ReviewAsked(ReportingMonth Month, Act Act, IReadOnlyList<ReviewRow> Rows, Action<int> Goes);

/// <summary>What became of them.</summary>
/// <param name="Done">How many moved.</param>
/// <param name="Sentence">What was done.</param>
/// <param name="Refused">Those that did not, each with why.</param>
public sealed record ReviewTold(int Done, string Sentence, IReadOnlyList<(string Name, string Why)> Refused);
