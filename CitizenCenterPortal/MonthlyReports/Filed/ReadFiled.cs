using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.MonthlyReports.Narratives;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>Reads reports as an office files them, for the sheet and for the page alike; a few commands however many units.</summary>
public sealed class ReadFiled(PortalDoor door, RuleCache rules, Proposals proposals, ReadCorrections corrections)
{
    private static readonly string[] Told = [.. ReportActs.All.Where(act => act != ReportActs.Enter).Append(ImportFigures.Import).Select(act => act.Code)];

    /// <summary>One report for who reads its page; null where there is none for them.</summary>
    public async Task<FiledReport?> FindAsync(string unitCode, ReportingMonth month, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        return await FindAsync(reading, unitCode, month, stop);
    }

    /// <summary>The same through a door that is already open.</summary>
    internal async Task<FiledReport?> FindAsync(Reading reading, string unitCode, ReportingMonth month, CancellationToken stop)
    {
        if (reading.Unit(unitCode) is not { } unit || !reading.Reaches(unit.Id, month) || !await ReportYears.HasAsync(reading, month, stop))
        {
            return null;
        }

        var report = await reading.Rows<MonthlyReport>().FirstOrDefaultAsync(report => report.OrgUnitId == unit.Id && report.Month == month, stop);
        return ReadReport.AbsenceOf(reading, unit, month, report) == ReportAbsence.None
            ? (await ReadAsync(reading, [(unit, report ?? new() { OrgUnitId = unit.Id, Month = month })], month, stop))[0]
            : null;
    }

    /// <summary>The reports of some units in one month, in their order.</summary>
    internal async Task<IReadOnlyList<FiledReport>> ReadAsync(Reading reading, IReadOnlyList<(OrgUnit Unit, MonthlyReport Report)> units, ReportingMonth month, CancellationToken stop)
    {
        var book = (await rules.GetAsync(reading, stop)).Of(month.FiscalYear);
        List<int> ids = [.. units.Select(at => at.Unit.Id)];
        var (first, before) = (month.FiscalYear.First, month.LastYear);
        var figures = (await reading.Rows<Figure>().Where(figure => ids.Contains(figure.OrgUnitId) && (figure.Month == before || (figure.Month >= first && figure.Month <= month))).ToListAsync(stop))
            .ToLookup(figure => figure.OrgUnitId);
        var beside = await BesideAsync(reading, ids, month, stop);
        var flows = await FlowsAsync(reading, units, month, book.Catalogue, stop);
        var reopened = flows.Where(flow => flow.Value.Reopened).ToDictionary(flow => flow.Key, _ => (IReadOnlyList<Stay>)[new("", new(month, month))]);
        var corrected = reopened.Count == 0 ? [] : (await corrections.ReadAsync(reading, book.Catalogue, reopened, new(month, month), stop)).Rows;
        var filed = new List<FiledReport>();
        foreach (var at in units)
        {
            filed.Add(Report(at, await proposals.AnswersAsync(book, reading, at.Unit.Id, month, stop)));
        }

        return filed;

        FiledReport Report((OrgUnit Unit, MonthlyReport Report) at, AnswerAt calendar)
        {
            var id = at.Unit.Id;
            return new(at.Unit, month, at.Report, reading.Tree.OperatorOf(id, month)?.Name ?? Words.Say("市直営"), ColumnOf(book.Catalogue, month, figures[id]))
            {
                Steps = StepsOf(at, flows[id].Flow),
                Corrected = [.. flows[id].Flow.Corrected.Values],
                Texts = beside[id].Texts,
                Findings = FindingLine.Of(book, ReportFindings.Check(book, at.Report, figures[id], calendar), beside[id].Reasons),
                Asked = flows[id].Flow.Asked,
                Corrections = [.. corrected.Where(row => row.Unit.Id == id)],
                Attachments = beside[id].Attached,
            };
        }
    }

    /// <summary>The answers of one unit as they stand for who reads, drafts too where they are theirs to see.</summary>
    internal static FigureColumn ColumnOf(Catalogue catalogue, ReportingMonth month, IEnumerable<Figure> figures) => new(
        catalogue.Whole, new(month.LastYear, month),
        figures.Where(figure => figure.IsAnswered).Select(figure => new FigureSum(figure.Month, figure.CellId, figure.Stored ?? 0, 1, figure.NotApplicable ? 1 : 0)),
        _ => default);

    /// <summary>Texts, files and reasons in one command.</summary>
    private static async Task<Dictionary<int, (IReadOnlyList<ReportText> Texts, IReadOnlyList<Attachment> Attached, IReadOnlyList<CheckReason> Reasons)>> BesideAsync(Reading reading, List<int> ids, ReportingMonth month, CancellationToken stop)
    {
        var (texts, attached, reasons) = (reading.Rows<ReportText>(), reading.Rows<Attachment>(), reading.Rows<CheckReason>());
        var read = await reading.Rows<OrgUnit>().Where(unit => ids.Contains(unit.Id)).Select(unit => new
        {
            unit.Id,
            Texts = texts.Where(row => row.OrgUnitId == unit.Id && row.Month == month).ToList(),
            Attached = attached.Where(row => row.OrgUnitId == unit.Id && row.Month == month && !row.Detached).OrderBy(row => row.Number).ToList(),
            Reasons = reasons.Where(row => row.OrgUnitId == unit.Id && row.Month == month).ToList(),
        }).ToListAsync(stop);
        return read.ToDictionary(row => row.Id, row => ((IReadOnlyList<ReportText>)row.Texts, (IReadOnlyList<Attachment>)row.Attached, (IReadOnlyList<CheckReason>)row.Reasons));
    }

    private static async Task<Dictionary<int, (FiledFlow Flow, bool Reopened)>> FlowsAsync(
        Reading reading, IReadOnlyList<(OrgUnit Unit, MonthlyReport Report)> units, ReportingMonth month, Catalogue catalogue, CancellationToken stop)
    {
        List<int> ids = [.. units.Select(at => at.Unit.Id)];
        var lines = (await reading.Rows<JournalEntry>().Where(line => ids.Contains(line.OrgUnitId) && line.Month == month && Told.Contains(line.Act)).OrderBy(line => line.Sequence)
            .Select(line => new { line.OrgUnitId, Line = new HistoryLine(line.Act, line.Actor, line.Role, line.At, 1, line.Reason), line.Detail }).ToListAsync(stop)).ToLookup(line => line.OrgUnitId);
        return units.ToDictionary(at => at.Unit.Id, at =>
        {
            var flow = new FiledFlow(reading.Tree, at.Unit, month);
            foreach (var line in lines[at.Unit.Id])
            {
                flow.Take(line.Line, ToldRow.Read(line.Detail), catalogue);
            }

            return (flow, lines[at.Unit.Id].Any(line => ReadCorrections.Opening.Contains(line.Line.Act)) || lines[at.Unit.Id].Count(line => line.Line.Act == ImportFigures.Import.Code) > 1);
        });
    }

    /// <summary>The steps that stand; one that no line tells was taken by a file.</summary>
    private static IReadOnlyList<FiledStep> StepsOf((OrgUnit Unit, MonthlyReport Report) at, FiledFlow flow) =>
    [
        .. from status in new[] { ReportStatus.Submitted, ReportStatus.Accepted, ReportStatus.Confirmed }
           where flow.Steps.ContainsKey(status) || (status <= at.Report.Status && at.Report.Status <= ReportStatus.Confirmed)
           select flow.Steps.GetValueOrDefault(status) ?? new FiledStep(status, null, ""),
    ];
}
