using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>Tries a rule against what was reported, before it is applied. Writes nothing.</summary>
public sealed class TryRule(PortalDoor door, RuleCache rules, Proposals proposals)
{
    /// <summary>How many months back it looks, the running one among them.</summary>
    public const int Months = 36;

    /// <summary>Most findings that are listed.</summary>
    public const int Most = 50;

    /// <summary>The faults of what was written; done where it is a rule.</summary>
    public async Task<Outcome> CheckAsync(RuleEntry entry, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(CheckActs.Set.Permission, stop);
        return Read((await rules.GetAsync(reading, stop)).Catalogue, entry).Outcome;
    }

    /// <summary>Tries what was written; the faults where it is no rule.</summary>
    public async Task<(Outcome Outcome, RuleTrial? Trial)> RunAsync(RuleEntry entry, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(CheckActs.Set.Permission, stop);
        var book = await rules.GetAsync(reading, stop);
        var (outcome, rule) = Read(book.Catalogue, entry);
        return outcome.IsDone ? (outcome, await TryAsync(reading, new(book.Catalogue, [rule]), stop)) : (outcome, null);
    }

    /// <summary>Tries a rule as it is saved; the faults where it is none any more.</summary>
    public async Task<(Outcome Outcome, RuleTrial? Trial)> RunSavedAsync(string code, CancellationToken stop = default)
    {
        CheckRule? saved;
        await using (var reading = await door.OpenForReadingAsync(CheckActs.Set.Permission, stop))
        {
            saved = (await rules.GetAsync(reading, stop)).Rules.FirstOrDefault(rule => rule.Code == code);
        }

        return saved is null ? (Outcome.NotFound, null) : await RunAsync(RuleEntry.Of(saved), stop);
    }

    private static (Outcome Outcome, CheckRule Rule) Read(Indicators.Catalogue catalogue, RuleEntry entry)
    {
        var form = new RuleForm(catalogue, entry);
        var rule = form.Read("C00");
        rule.State = RuleState.Active;
        return (form.Faults.Count > 0 ? Outcome.Invalid(form.Faults) : Outcome.Done, rule);
    }

    private async Task<RuleTrial> TryAsync(Reading reading, RuleBook tried, CancellationToken stop)
    {
        var (from, to) = (reading.Clock.ThisMonth.AddMonths(1 - Months), reading.Clock.ThisMonth);
        var reports = await reading.Rows<MonthlyReport>().Where(report => report.Month >= from && report.Month <= to && report.Reported)
            .OrderByDescending(report => report.Month).Select(report => new { report.OrgUnitId, report.Month }).ToListAsync(stop);
        var answers = await AnswersAsync(reading, tried, new(from.AddMonths(-12), to), stop);
        var (wards, all) = (new List<WardTrial>(), new List<FileFinding>());
        foreach (var unit in reports.GroupBy(report => reading.Tree.Find(report.OrgUnitId)!).OrderBy(each => InTree(reading.Tree, each.Key), StringComparer.Ordinal))
        {
            var (concerned, flagged) = (0, 0);
            foreach (var report in unit)
            {
                var ofYear = tried.Of(report.Month.FiscalYear);
                var calendar = await proposals.AnswersAsync(ofYear, reading, report.OrgUnitId, report.Month, stop);
                var found = ofYear.Check(report.Month, At, calendar);
                all.AddRange(found.Select(finding => new FileFinding(unit.Key, report.Month, finding.Level, finding.What)));
                (concerned, flagged) = (concerned + (ofYear.Concerns(report.Month, At, calendar) ? 1 : 0), flagged + (found.Count > 0 ? 1 : 0));

                CellAnswer At(ReportingMonth month, int cell) => answers.GetValueOrDefault((report.OrgUnitId, month, cell));
            }

            wards.Add(new(WardOf(reading.Tree, unit.Key), concerned, flagged));
        }

        return new(Months, reports.Count, wards.Sum(each => each.Concerned), wards.Sum(each => each.Flagged),
            [.. wards.GroupBy(each => each.Ward).Select(ward => new WardTrial(ward.Key, ward.Sum(each => each.Concerned), ward.Sum(each => each.Flagged)))], all.Count, [.. all.Take(Most)]);
    }

    private static string InTree(OrgTree tree, OrgUnit unit) => string.Join('/', tree.Ancestors(unit.Id).Append(unit).Select(each => each.Code));

    private static OrgUnit WardOf(OrgTree tree, OrgUnit unit) => tree.Ancestors(unit.Id).Append(unit).LastOrDefault(each => each.Tier == Tier.Ward) ?? unit;

    private static async Task<Dictionary<(int Unit, ReportingMonth Month, int Cell), CellAnswer>> AnswersAsync(Reading reading, RuleBook tried, MonthSpan span, CancellationToken stop)
    {
        var cells = tried.MonthCells.Concat(tried.YearCells).Concat(tried.LastYearCells).ToHashSet();
        return await reading.Rows<Figure>().Where(figure => cells.Contains(figure.CellId) && figure.Month >= span.From && figure.Month <= span.To && figure.Reported)
            .Select(figure => new { figure.OrgUnitId, figure.Month, figure.CellId, figure.Stored, figure.NotApplicable })
            .ToDictionaryAsync(figure => (figure.OrgUnitId, figure.Month, figure.CellId), figure => new CellAnswer(figure.Stored, figure.NotApplicable), stop);
    }
}
