using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>The levels of one year and place. What was typed stays until it is saved, also while another place is looked at.</summary>
public sealed partial class LevelsPage(ReadLevels levels, SetLevels set, CopyLevels copy, Handover handed, NavigationManager navigation)
{
    private readonly LevelDraft _draft = new();
    private IReadOnlyList<Problem> _faults = [];
    private Outcome? _outcome;
    private LevelsAddress? _shown;
    private bool _none;
    private bool _saved;
    private bool _copied;
    private int _version;

    /// <summary>The fiscal year by its April; the running one where none is named.</summary>
    [Parameter] public string? Fy { get; set; }

    /// <summary>The unit's code; the caller's own place where none is named.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public string? UnitText { get; set; }

    /// <summary><c>1</c> for the unit alone.</summary>
    [SupplyParameterFromQuery(Name = "own")] public string? OwnText { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    private LevelsView? View { get; set; }

    private bool Ready => RendererInfo.IsInteractive;

    private LevelsAddress? Address => LevelsAddress.Of(Fy, UnitText, OwnText);

    private IReadOnlyList<(LevelLine Line, LevelEntry Entry)> Waiting => View is null ? [] : _draft.Of(View);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (View is null && Handed is { } key && await handed.TakeAsync<LevelsView>(key) is { } kept)
        {
            (View, Handed, _shown) = (kept, null, Address);
        }

        if (Address is null || _shown != Address)
        {
            (_outcome, _saved, _copied) = (null, false, false);
            await ReadAsync();
            Handed = Ready || View is null ? null : await handed.KeepAsync(View);
        }
    }

    private async Task ReadAsync()
    {
        var address = Address;
        var view = address is null ? null : await levels.ReadAsync(address);
        if (address != Address)
        {
            return; // the person went on meanwhile: what they went to is read by itself
        }

        _none = view is null && address is { Year: null, Unit: null };
        if (view is null)
        {
            if (!_none)
            {
                navigation.NotFound();
            }

            return; // the menu leads here also who runs no centre this year
        }

        (View, _shown) = (view, address);
        Check();
    }

    private void Typed()
    {
        (_saved, _copied) = (false, false);
        Check();
    }

    private void Check() => _faults = View is null ? [] : _draft.Faults(View);

    private async Task SaveAsync(string reason)
    {
        var view = View!;
        _outcome = await set.RunAsync(new(new(view.Year), view.Unit, view.Own, [.. Waiting.Select(at => at.Entry)], reason));
        (_saved, _copied) = (_outcome.IsDone, false);
        if (_saved)
        {
            _draft.Forget(view);
        }

        _version++;
        await ReadAsync(); // after a refusal everything typed stays as it is, over the levels that stand now
    }

    private async Task CopiedAsync()
    {
        (_outcome, _saved, _copied) = (null, false, true);
        await ReadAsync();
    }

    private void Go(LevelPlaceView place) => navigation.NavigateTo(new LevelsAddress(new(View!.Year), place.Unit, place.Own).Href);

    private static string Inherited(LevelsView view) => view.SetOf is { } from
        ? Words.Say("{0}の水準はまだ定められていません。{1}の水準を引き継いでいます。", Era.Fiscal(new(view.Year)), Era.Fiscal(new(from)))
        : Words.Say("{0}の水準はまだ定められていません。標準の水準で判定しています。", Era.Fiscal(new(view.Year)));

    private static IReadOnlyList<Segmented.Choice> Years(LevelsView view) =>
        [.. view.Years.Order().Select(year => new Segmented.Choice(Era.Fiscal(new(year)), new LevelsAddress(new(year), view.Unit, view.Own).Href, year == view.Year))];
}
