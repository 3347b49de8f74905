using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.MonthlyReports.Narratives;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Reads one report with last month and last year beside it.</summary>
public sealed class ReadReport(
    PortalDoor door, RuleCache rules, ReportHistory history, PersonNames names, Proposals proposals, DeadlineCache deadlines)
{
    /// <summary>The report; null where unit, month or block is not there or out of reach.</summary>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="month">The month.</param>
    /// <param name="block">The number of the block whose measures are wanted, from 1; after the last the texts; 0 for all; null for the first of which something is asked, else the first.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<ReportView?> FindAsync(string unitCode, ReportingMonth month, int? block, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        if (reading.Unit(unitCode) is not { } unit || !reading.Reaches(unit.Id, month) || !await ReportYears.HasAsync(reading, month, stop))
        {
            return null;
        }

        var book = (await rules.GetAsync(reading, stop)).Of(month.FiscalYear);
        var catalogue = book.Catalogue;
        var withBefore = block == 0 || block > catalogue.Blocks.Count();
        var (report, seen, texts, said) = await MovedAsync(reading, unit.Id, month, withBefore ? month.Previous : month, stop);
        var absence = AbsenceOf(reading, unit, month, report);
        var known = report;
        report ??= new() { OrgUnitId = unit.Id, Month = month };
        ReportingMonth[] months = [month, month.Previous, month.LastYear];
        var figures = await reading.Rows<Figure>().Where(figure => figure.OrgUnitId == unit.Id && months.Contains(figure.Month)).Union(ReportFindings.Beside(reading.Rows<Figure>(), book, unit.Id, month)).ToListAsync(stop);
        var (remarks, attached, reasons) = await BesideAsync(reading, unit.Id, month, stop);
        var open = catalogue.OpenIn(remarks.Opened(report));
        var proposed = absence == ReportAbsence.None ? await proposals.ReadAsync(reading, book, unit.Id, month, stop) : Proposals.None;
        var findings = absence == ReportAbsence.None ? ReportFindings.Of(book, figures, reasons, report, open, Proposals.Answers(catalogue, proposed)) : [];
        var (told, before) = await history.ReadAsync(reading, catalogue, unit.Id, month, withBefore, stop);
        var form = new FormReader(catalogue, report, figures, texts, remarks, ReportHistory.LastTouches(told));
        var blocks = form.Blocks();
        var shown = block ?? form.FirstAsked();
        if (shown < 0 || shown > blocks.Count + 1)
        {
            return null;
        }

        var threads = await ThreadReader.ReadAsync(reading, names, form, said, stop);
        var acts = absence == ReportAbsence.None ? ReportFlow.ActsFor(unit.Tier, report.Status, report.SubmittedBy, reading.Caller, narrow: open is not null).ToList() : [];
        return new(
            unit.Id,
            unit.Code,
            unit.DisplayName,
            unit.Tier,
            month,
            absence,
            report.Status,
            seen,
            report.Imported,
            report.OpenReason,
            [.. acts.Select(act => act.Code)],
            reading.Caller.May(Permissions.MonthlyReports.Enter),
            blocks,
            shown,
            form.Measures(shown),
            form.Ratios(shown),
            acts.Any(ReportActs.PointsAtPlaces) ? form.Places() : [],
            form.Remarks(),
            [.. ReportHistory.Gather(told, (earlier, later) => CellChange.Join(catalogue, earlier, later))])
        {
            Findings = findings,
            Resubmitted = Resubmission.Of(report.Status, told, catalogue, form),
            Corrected = Resubmission.Corrected(report.Status, told, catalogue, form),
            IsOwnHubs = reading.Caller is { Reach: Reach.Subtree } && reading.Caller.OrgUnitId == unit.Id && reading.Caller.May(Permissions.MonthlyReports.Comment),
            Due = DueState.Of(await deadlines.GetAsync(reading, stop), unit, known, month, told, reading),
            Proposals = proposed,
            Calendar = CalendarYears.Has(month.FiscalYear, reading.Clock.ThisYear) ? CalendarWords.Href(unit.Code, month.FiscalYear) : null,
            Texts = NarrativeRow.Of(report, texts, remarks, told),
            AskedBefore = [.. before.Where(line => ReportActs.Find(line.Act) is { } act && ReportActs.PointsAtPlaces(act))],
            Attachments = await AttachmentRow.ReadAsync(reading, names, attached, stop),
            Threads = [.. threads[month]],
            OpenBefore = [.. threads[month.Previous].Where(thread => thread.IsOpen)],
            Comments = absence == ReportAbsence.None && reading.Caller.May(Permissions.MonthlyReports.Comment),
        };
    }

    /// <summary>The report with its texts and what is said about it, and how far it has moved, of one moment: no act between them goes unseen.</summary>
    private static async Task<(MonthlyReport? Report, long Seen, IReadOnlyList<ReportText> Texts, IReadOnlyList<SaidThere> Said)> MovedAsync(
        Reading reading, int unitId, ReportingMonth month, ReportingMonth saidFrom, CancellationToken stop)
    {
        var (reports, texts) = (reading.Rows<MonthlyReport>(), reading.Rows<ReportText>());
        var said = SaidThere.In(reading, saidFrom, month);
        var lines = ReportMovement.Lines(reading.Rows<JournalEntry>(), unitId, month);
        var read = await reading.Rows<OrgUnit>().Where(unit => unit.Id == unitId).Select(unit => new
        {
            Report = reports.FirstOrDefault(report => report.OrgUnitId == unit.Id && report.Month == month),
            Seen = lines.Max(line => (long?)line.Sequence),
            Texts = texts.Where(text => text.OrgUnitId == unit.Id && text.Month == month).ToList(),
            Said = said.Where(row => row.Thread.OrgUnitId == unit.Id).ToList(),
        }).SingleAsync(stop);
        return (read.Report, read.Seen ?? 0, read.Texts, read.Said);
    }

    /// <summary>What is asked for in the report, what is attached to it and why its numbers stand, in one command; not with the texts, or each file would come once for everything said.</summary>
    private static async Task<(IReadOnlyList<Remark> Remarks, IReadOnlyList<Attachment> Attached, IReadOnlyList<CheckReason> Reasons)> BesideAsync(Reading reading, int unitId, ReportingMonth month, CancellationToken stop)
    {
        var (remarks, attached, reasons) = (reading.Rows<Remark>(), reading.Rows<Attachment>(), reading.Rows<CheckReason>());
        var read = await reading.Rows<OrgUnit>().Where(unit => unit.Id == unitId).Select(unit => new
        {
            Remarks = remarks.Where(remark => remark.OrgUnitId == unit.Id && remark.Month == month).ToList(),
            Attached = attached.Where(row => row.OrgUnitId == unit.Id && row.Month == month && !row.Detached).OrderBy(row => row.Number).ToList(),
            Reasons = reasons.Where(reason => reason.OrgUnitId == unit.Id && reason.Month == month).ToList(),
        }).SingleAsync(stop);
        return (read.Remarks, read.Attached, read.Reasons);
    }

    /// <summary>Why there is no report to show to who reads; <see cref="ReportAbsence.None"/> where there is.</summary>
    internal static ReportAbsence AbsenceOf(Reading reading, OrgUnit unit, ReportingMonth month, MonthlyReport? report) =>
        report is not null ? ReportAbsence.None
        : month > reading.Clock.ThisMonth ? ReportAbsence.NotBegun
        : !reading.Tree.IsOpen(unit.Id, month) ? ReportAbsence.NotOpen
        : reading.Scope.SeesDrafts ? ReportAbsence.None
        : ReportAbsence.NotSubmitted;
}
