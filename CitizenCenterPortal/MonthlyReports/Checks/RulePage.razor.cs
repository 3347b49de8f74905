using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>One rule. What is tried and what is saved is what stands in the fields.</summary>
public sealed partial class RulePage(ReadRules rules, WriteRule write, TryRule tries, NavigationManager navigation)
{
    private RuleEntry _entry = new();
    private IReadOnlyList<Problem> _faults = [];
    private RuleTrial? _trial;
    private RuleTrial? _saved;
    private Sentence? _unfit;
    private string? _done;
    private string? _shown;
    private bool _busy;
    private int _asked;

    /// <summary>The rule's code; <see cref="ReadRules.New"/> for one to be written.</summary>
    [Parameter] public string Code { get; set; } = "";

    private RuleView? View { get; set; }

    private bool Ready => RendererInfo.IsInteractive;

    private IReadOnlyList<Ui.Crumbs.Step> Way => [new(Words.Say("確認ルール"), "/rules"), new(View?.Rule?.Code ?? Words.Say("ルールを加える"))];

    private string Consequence => View?.Rule switch
    {
        null => Words.Say("新しいルールは「試行」で始まり、適用を始めるまで報告には使われません。"),
        { State: RuleState.Active } => Words.Say("適用中のルールです。保存すると「試行」に戻り、もう一度適用を始めるまで報告には使われません。"),
        _ => Words.Say("保存しても、適用を始めるまで報告には使われません。"),
    };

    /// <summary>The acts that a rule's state allows besides writing it anew, which the form does.</summary>
    private static IEnumerable<Act> Moves(CheckRule rule) => CheckActs.Flow.ActsFrom(rule.State).Where(act => act != CheckActs.Set);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Code)
        {
            (_done, _trial, _saved, _unfit, _faults, _asked) = (_shown == ReadRules.New ? _done : null, null, null, null, [], 0);
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        View = await rules.FindAsync(Code);
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        _shown = Code;
        _entry = View.Rule is { } rule ? RuleEntry.Of(rule) : new();
    }

    private void Typed() => (_done, _trial, _unfit) = (null, null, null);

    private async Task TryAsync()
    {
        _busy = true;
        StateHasChanged();
        (var outcome, _trial) = await tries.RunAsync(_entry);
        (_busy, _faults, _done) = (false, outcome.Problems, null);
    }

    /// <summary>Asks for the reason once the fields are right; until then their faults stand at them.</summary>
    private async Task AskAsync()
    {
        _busy = true;
        var outcome = await tries.CheckAsync(_entry);
        (_busy, _faults, _done) = (false, outcome.Problems, null);
        _asked = outcome.IsDone ? _asked + 1 : 0;
    }

    /// <summary>Tries the rule as it is saved, whatever stands in the fields, and asks with the result in sight.</summary>
    private async Task AskToApplyAsync()
    {
        _busy = true;
        StateHasChanged();
        var (outcome, trial) = await tries.RunSavedAsync(Code);
        (_busy, _done, _saved) = (false, null, trial);
        _unfit = trial is null ? WriteRule.WhyUnfit(outcome) : null;
    }

    private async Task<Outcome> SaveAsync(string reason)
    {
        var (outcome, code) = await write.SetAsync(View!.Rule?.Code, View.Rule?.Version ?? 0, _entry, reason);
        _faults = outcome.Problems;
        if (outcome.IsDone)
        {
            (_done, _saved, _asked) = ("保存しました。「試行」です。適用を始めるまで、報告には使われません。", null, 0);
            if (View.Rule is null)
            {
                navigation.NavigateTo($"/rules/{code}");
            }
            else
            {
                await ReadAsync();
            }
        }

        StateHasChanged();
        return outcome;
    }

    private async Task<Outcome> MoveAsync(Act act, string reason)
    {
        var outcome = await write.MoveAsync(View!.Rule!.Code, View.Rule.Version, act, reason);
        if (outcome.IsDone)
        {
            (_done, _saved) = (act.Sentence, null);
            await ReadAsync();
            StateHasChanged();
        }

        return outcome;
    }
}
