using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>One report: where it stands, what may be done, one block to enter, what was done.</summary>
public sealed partial class ReportPage(ReadReport reports, MoveReport move, ChangeFeed feed, Handover handed, NavigationManager navigation) : IDisposable
{
    /// <summary>A page asks again this long after somebody saved, so that a row of cells costs one question.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);

    private const int NoBlock = -1;

    private readonly CancellationTokenSource gone = new();
    private Outcome? _outcome;
    private long? _askedOf;
    private long _since;
    private string? _shown;
    private bool _shut;

    /// <summary>The cells are drawn anew only for another form: what a person is typing is never written over.</summary>
    private (string Unit, ReportingMonth Month, int Block, ReportStatus Status, bool MayEnter) _form;

    /// <summary>The unit's code.</summary>
    [Parameter] public string UnitCode { get; set; } = "";

    /// <summary>The month, <c>yyyy-MM</c>.</summary>
    [Parameter] public string MonthText { get; set; } = "";

    /// <summary>The number of the block, from 1, or <c>all</c>; nothing stands for the first of which something is asked. Another word or number is no page.</summary>
    [SupplyParameterFromQuery] public string? Block { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    private ReportView? View { get; set; }

    private bool Ready => RendererInfo.IsInteractive;

    private bool IsShown => View is not null && View.UnitCode == UnitCode && View.Month.ToString() == MonthText && _shown == Block;

    private int? BlockNumber => Block switch
    {
        null or "" => null,
        BlockList.Whole => 0,
        _ => int.TryParse(Block, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : NoBlock,
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (View is null && Handed is { } key)
        {
            (View, _since) = await handed.TakeAsync<Shown>(key) ?? new(null, 0);
            (Handed, _shown) = (null, Block);
        }

        if (!IsShown)
        {
            _outcome = null;
            await ReadAsync();
            Handed = Ready || View is null ? null : await handed.KeepAsync(new Shown(View, _since));
        }

        DrawForm();
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = feed.WatchAsync(units => View is not null && units.Contains(View.UnitId), ReadAgainAsync, _since, Rest, gone.Token);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    private async Task ReadAsync()
    {
        var block = IsShown ? View!.Block : BlockNumber; // where somebody types stays, also when what was asked there is mended
        var (asked, mark) = ((UnitCode, MonthText, Block), feed.Mark);
        var view = ReportingMonth.TryParse(MonthText, out var month) ? await reports.FindAsync(UnitCode, month, block, gone.Token) : null;
        if (asked != (UnitCode, MonthText, Block))
        {
            return; // the person went on meanwhile: what they went to is read by itself
        }

        if (view is null)
        {
            navigation.NotFound();
            return;
        }

        (View, _shown, _since, _shut) = (view, Block, mark, false);
    }

    private void DrawForm()
    {
        if (View is not null)
        {
            _form = (View.UnitCode, View.Month, View.Block, View.Status, View.MayEnter);
        }
    }

    private async Task MoveAsync(ReportMove asked)
    {
        (_outcome, _askedOf) = (await move.RunAsync(asked, gone.Token), asked.Seen);
        if (_outcome.Kind != OutcomeKind.Invalid)
        {
            await ReadAsync();
            DrawForm();
        }
    }

    private async Task ReadAgainAsync()
    {
        try
        {
            var seen = View?.Seen;
            await ReadAsync();
            _outcome = View?.Seen == seen ? _outcome : null;
            DrawForm();
            StateHasChanged();
        }
        catch (DoorClosedException)
        {
            _shut = true;
            StateHasChanged();
        }
    }

    private sealed record Shown(ReportView? View, long Since);
}
