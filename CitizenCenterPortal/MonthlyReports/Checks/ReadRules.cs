using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>The rules as a page shows them.</summary>
/// <param name="Book">The measures of all years and all rules.</param>
/// <param name="Form">This year's form, in whose words the rules are said.</param>
/// <param name="Year">This year.</param>
/// <param name="MayEdit">True where the caller writes rules.</param>
public sealed record RulesView(RuleBook Book, Catalogue Form, FiscalYear Year, bool MayEdit);

/// <summary>One rule as its page shows it.</summary>
/// <param name="Book">The measures of all years.</param>
/// <param name="Form">This year's form.</param>
/// <param name="Year">This year.</param>
/// <param name="Rule">The rule; null for one that is to be written.</param>
/// <param name="MayEdit">True where the caller writes rules.</param>
/// <param name="History">What was done with it, the latest first.</param>
public sealed record RuleView(RuleBook Book, Catalogue Form, FiscalYear Year, CheckRule? Rule, bool MayEdit, IReadOnlyList<ToldAct> History);

/// <summary>Reads rules.</summary>
public sealed class ReadRules(PortalDoor door, RuleCache rules, PersonNames names)
{
    /// <summary>What the address calls a rule that is to be written.</summary>
    public const string New = "new";

    /// <summary>Most acts that are read; the audit room has all.</summary>
    private const int Most = 100;

    private static readonly Act[] Acts = [CheckActs.Set, CheckActs.GoLive, CheckActs.Retire, CheckActs.Seed];

    /// <summary>All of them.</summary>
    public async Task<RulesView> ReadAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Indicators.Read, stop);
        var book = await rules.GetAsync(reading, stop);
        return new(book, book.Catalogue.FormOf(reading.Clock.ThisYear), reading.Clock.ThisYear, reading.Caller.May(Permissions.CheckRules.Edit));
    }

    /// <summary>The rule of a code, or a blank one for who may write it; null where there is none.</summary>
    public async Task<RuleView?> FindAsync(string code, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Indicators.Read, stop);
        var (book, mayEdit) = (await rules.GetAsync(reading, stop), reading.Caller.May(Permissions.CheckRules.Edit));
        var rule = book.Rules.FirstOrDefault(rule => rule.Code == code);
        return rule is null && !(code == New && mayEdit) ? null : new(book, book.Catalogue.FormOf(reading.Clock.ThisYear), reading.Clock.ThisYear, rule, mayEdit, rule is null ? [] : await HistoryAsync(reading, book.Catalogue, rule, stop));
    }

    private async Task<IReadOnlyList<ToldAct>> HistoryAsync(Reading reading, Catalogue catalogue, CheckRule rule, CancellationToken stop)
    {
        var key = $"\"{rule.Code}\"";
        var lines = await reading.LinesOf(Acts).Where(line => line.Detail.Contains(key)).OrderByDescending(line => line.Sequence).Take(Most).ToListAsync(stop);
        var who = await names.OfAsync(reading, lines.Select(line => line.Actor), stop);
        return
        [
            .. lines.Select(line => new ToldAct(line.At, who[line.Actor], line.Role, Acts.First(act => act.Code == line.Act), line.Reason,
                line.Act == CheckActs.Seed.Code ? [] : [.. ToldRow.Read(line.Detail).Where(row => row.Of == nameof(CheckRule) && row.Key == rule.Code).SelectMany(row => RuleChanges.Tell(catalogue, row))
                    .Select(change => Words.Say("{0}：{1} → {2}", change.Name, change.Before.Length == 0 ? Words.Say("空欄") : change.Before, change.After.Length == 0 ? Words.Say("空欄") : change.After))])),
        ];
    }
}
