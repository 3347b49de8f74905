using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>What a rule would have found.</summary>
/// <param name="Months">How many months were looked at.</param>
/// <param name="Reports">How many reports that were handed in.</param>
/// <param name="Flagged">In how many of them something was found.</param>
/// <param name="Found">The findings, the latest first; at most <see cref="TryRule.Most"/>.</param>
public sealed record RuleTrial(int Months, int Reports, int Flagged, IReadOnlyList<FileFinding> Found);

/// <summary>Tries a rule against what was reported, before it is applied. Writes nothing.</summary>
public sealed class TryRule(PortalDoor door, RuleCache rules, Proposals proposals)
{
    /// <summary>How many months back it looks, the running one among them.</summary>
    public const int Months = 36;

    /// <summary>Most findings that are listed.</summary>
    public const int Most = 200;

    /// <summary>Tries what was written; the faults where it is no rule.</summary>
    public async Task<(Outcome Outcome, RuleTrial? Trial)> RunAsync(RuleEntry entry, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(CheckActs.Set.Permission, stop);
        var book = await rules.GetAsync(reading, stop);
        var form = new RuleForm(book.Catalogue, entry);
        var rule = form.Read("C00");
        if (form.Faults.Count > 0)
        {
            return (Outcome.Invalid(form.Faults), null);
        }

        rule.State = RuleState.Active;
        var tried = new RuleBook(book.Catalogue, [rule]);
        var (from, to) = (reading.Clock.ThisMonth.AddMonths(1 - Months), reading.Clock.ThisMonth);
        var reports = await reading.Rows<MonthlyReport>().Where(report => report.Month >= from && report.Month <= to && report.Reported)
            .OrderByDescending(report => report.Month).ThenBy(report => report.OrgUnitId).Select(report => new { report.OrgUnitId, report.Month }).ToListAsync(stop);
        var answers = await AnswersAsync(reading, tried, new(from.AddMonths(-12), to), stop);
        var found = new List<FileFinding>();
        foreach (var report in reports)
        {
            var ofYear = tried.Of(report.Month.FiscalYear);
            var calendar = await proposals.AnswersAsync(ofYear, reading, report.OrgUnitId, report.Month, stop);
            found.AddRange(ofYear.Check(report.Month, (month, cell) => answers.GetValueOrDefault((report.OrgUnitId, month, cell)), calendar)
                .Select(finding => new FileFinding(reading.Tree.Find(report.OrgUnitId)!, report.Month, finding.Level, finding.What)));
        }

        return (Outcome.Done, new(Months, reports.Count, found.Select(finding => (finding.Unit.Id, finding.Month)).Distinct().Count(), [.. found.Take(Most)]));
    }

    private static async Task<Dictionary<(int Unit, ReportingMonth Month, int Cell), CellAnswer>> AnswersAsync(Reading reading, RuleBook tried, MonthSpan span, CancellationToken stop)
    {
        var cells = tried.MonthCells.Concat(tried.YearCells).Concat(tried.LastYearCells).ToHashSet();
        return await reading.Rows<Figure>().Where(figure => cells.Contains(figure.CellId) && figure.Month >= span.From && figure.Month <= span.To && figure.Reported)
            .Select(figure => new { figure.OrgUnitId, figure.Month, figure.CellId, figure.Stored, figure.NotApplicable })
            .ToDictionaryAsync(figure => (figure.OrgUnitId, figure.Month, figure.CellId), figure => new CellAnswer(figure.Stored, figure.NotApplicable), stop);
    }
}
