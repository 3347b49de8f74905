using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>Writes rules, applies them and retires them. Refuses bad fields by name, and a rule that another person changed meanwhile.</summary>
public sealed class WriteRule(PortalDoor door, RuleCache rules, TryRule tries)
{
    /// <summary>Most rules of a city.</summary>
    public const int MaxRules = 200;

    private static Sentence Moved => "表示したあとに、ほかの人がこの確認ルールを変えました。最新の内容を確かめてから、もう一度行ってください。";

    /// <summary>Writes a rule: a new one where no code is given. Either way it is on trial then.</summary>
    /// <param name="code">The rule; null for a new one.</param>
    /// <param name="seen">The version that was seen; 0 for a new one.</param>
    /// <param name="entry">What was written.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>How it ended, and the rule's code.</returns>
    public async Task<(Outcome Outcome, string? Code)> SetAsync(string? code, int seen, RuleEntry entry, string reason, CancellationToken stop = default)
    {
        if (MoveRules.FaultOfWords(reason) is { } fault)
        {
            return (Outcome.Invalid([new(new("reason", ""), fault)]), null);
        }

        await using var change = await door.OpenForChangeAsync(CheckActs.Set, [], stop);
        var book = await rules.GetAsync(change, stop);
        var form = new RuleForm(book.Catalogue, entry);
        var shall = form.Read(code ?? Next(book));
        if (form.Faults.Count > 0)
        {
            return (Outcome.Invalid(form.Faults), null);
        }

        var stands = code is null ? null : await change.Rows<CheckRule>().FirstOrDefaultAsync(rule => rule.Code == code, stop);
        if (code is not null && stands is null)
        {
            return (Outcome.NotFound, null);
        }

        if ((stands?.Version ?? 0) != seen)
        {
            return (Outcome.Refused(Moved), null);
        }

        if (stands is null && book.Rules.Count >= MaxRules)
        {
            return (Outcome.Refused(new Sentence("確認ルールは {0} 件までです。", MaxRules)), null);
        }

        if (stands is null)
        {
            (shall.State, shall.Version) = (RuleState.Trial, 1);
            change.Rows<CheckRule>().Add(shall);
        }
        else if (RuleChanges.Differ(stands, shall))
        {
            (shall.State, shall.Version) = (CheckActs.Flow.After(stands.State, CheckActs.Set) ?? stands.State, stands.Version + 1);
            change.Rows<CheckRule>().Entry(stands).CurrentValues.SetValues(shall);
        }
        else
        {
            return (Outcome.Refused("変わったところがありません。"), null);
        }

        await change.CommitAsync(new ActNote { Reason = reason.Trim() }, stop);
        return (Outcome.Done, shall.Code);
    }

    /// <summary>Applies a rule, or retires it. Before it is applied it is tried as it is saved, and the history says what that came to.</summary>
    /// <param name="code">The rule.</param>
    /// <param name="seen">The version that was seen.</param>
    /// <param name="act"><see cref="CheckActs.GoLive"/> or <see cref="CheckActs.Retire"/>.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> MoveAsync(string code, int seen, Act act, string reason, CancellationToken stop = default)
    {
        if (MoveRules.FaultOfWords(reason) is { } fault)
        {
            return Outcome.Invalid([new(new("reason", ""), fault)]);
        }

        var said = reason.Trim();
        if (act == CheckActs.GoLive)
        {
            var (outcome, trial) = await tries.RunSavedAsync(code, stop);
            if (trial is null)
            {
                return WhyUnfit(outcome) is { } unfit ? Outcome.Refused(unfit) : outcome;
            }

            said = Words.Say("{0}（{1}）", said, trial.InHistory);
        }

        if (said.Length > Act.ReasonMaxLength)
        {
            return Outcome.Invalid([new(new("reason", ""), new Sentence("理由に続けて、当てはめた結果が履歴に残ります。理由を {0} 文字短くしてください。", said.Length - Act.ReasonMaxLength))]);
        }

        await using var change = await door.OpenForChangeAsync(act, [], stop);
        if (await change.Rows<CheckRule>().FirstOrDefaultAsync(rule => rule.Code == code, stop) is not { } rule)
        {
            return Outcome.NotFound;
        }

        if (rule.Version != seen || CheckActs.Flow.After(rule.State, act) is not { } shall)
        {
            return Outcome.Refused(Moved);
        }

        (rule.State, rule.Version) = (shall, rule.Version + 1);
        rule.LiveSince = act == CheckActs.GoLive ? change.Now : rule.LiveSince;
        await change.CommitAsync(new ActNote { Reason = said }, stop);
        return Outcome.Done;
    }

    /// <summary>Why a rule is not applied as it is saved; null where it is for another reason than its fields.</summary>
    internal static Sentence? WhyUnfit(Outcome tried) =>
        tried.Kind == OutcomeKind.Invalid ? new("保存してある内容のままでは適用できません。直して保存してから、もう一度行ってください。{0}", tried.Problems[0].What) : tried.Why;

    private static string Next(RuleBook book)
    {
        var last = book.Rules.Select(rule => int.TryParse(rule.Code.AsSpan(1), out var number) ? number : 0).DefaultIfEmpty().Max();
        return $"C{last + 1:00}";
    }
}
