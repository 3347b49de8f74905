using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Reads where the reports of a fiscal year or of the last months stand, for the units of the caller.</summary>
public sealed class ReadMatrix(PortalDoor door, CalendarCache calendars, DeadlineCache deadlines, OpenFindings findings, PersonNames names, MatrixCache cache)
{
    /// <summary>The matrix of a year; of the running one where none is named; null where there is no such year.</summary>
    public async Task<MatrixView?> ReadAsync(int? year, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        var fiscal = year is { } start ? new FiscalYear(start) : reading.Clock.ThisYear;
        return await KeptAsync(reading, MatrixCache.Key.Of(reading, fiscal, null), async () =>
            await ReportYears.HasAsync(reading, fiscal, stop) ? await ReadAsync(reading, fiscal.Months, fiscal, null, stop) : null, stop);
    }

    /// <summary>The matrix of so many months, 1 to <see cref="MatrixView.MostMonths"/>, up to the running one.</summary>
    public async Task<MatrixView> ReadLastAsync(int months, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        var span = new MonthSpan(reading.Clock.ThisMonth.AddMonths(1 - months), reading.Clock.ThisMonth);
        return (await KeptAsync(reading, MatrixCache.Key.Of(reading, null, months), async () => await ReadAsync(reading, span, null, months, stop), stop))!;
    }

    /// <summary>Who looks for the first time pays for no version: most look once, at a page that is new to the portal in all else too.</summary>
    private async Task<MatrixView?> KeptAsync(Reading reading, MatrixCache.Key key, Func<Task<MatrixView?>> read, CancellationToken stop)
    {
        if (!cache.IsAwaited(key))
        {
            return await read();
        }

        var version = await MatrixCache.Version.ReadAsync(reading, stop);
        return cache.Find(key, version) ?? (await read() is { } view ? cache.Keep(key, version, view) : null);
    }

    private async Task<MatrixView> ReadAsync(Reading reading, MonthSpan span, FiscalYear? year, int? length, CancellationToken stop)
    {
        var (acts, lines, reasons, remarks) = (FirstSubmission.Acts, reading.Rows<JournalEntry>(), reading.Rows<CheckReason>(), reading.Rows<Remark>());
        var rows = await reading.Rows<MonthlyReport>().Where(report => report.Month >= span.From && report.Month <= span.To)
            .Select(report => new
            {
                Report = report,
                Told = lines.Where(line => acts.Contains(line.Act) && line.OrgUnitId == report.OrgUnitId && line.Month == report.Month).Select(line => new { line.Act, line.At }).ToList(),
                Reasons = reasons.Where(reason => reason.OrgUnitId == report.OrgUnitId && reason.Month == report.Month).ToList(),
                Remarks = remarks.Where(remark => remark.OrgUnitId == report.OrgUnitId && remark.Month == report.Month).ToList(),
            })
            .ToDictionaryAsync(row => (row.Report.OrgUnitId, row.Report.Month), stop);
        var open = await findings.CountAsync(reading, [.. rows.Values.Where(row => row.Report.Status != ReportStatus.Confirmed).Select(row => (row.Report, row.Remarks.Opened(row.Report), row.Reasons))], stop);
        var who = await names.OfAsync(reading, rows.Values.Select(row => row.Report.SubmittedBy).OfType<string>(), stop);
        var calendar = await calendars.GetAsync(reading, stop);
        var days = await deadlines.GetAsync(reading, stop);
        var begin = year is null ? rows.Keys.Select(report => report.Month).Append(reading.Clock.ThisYear.First).Min() : span.From;
        IReadOnlyList<(ReportingMonth Month, DateOnly Due)> months = [.. span.Months.Where(month => month >= begin).Select(month => (month, days.Of(month)))];
        var units = reading.Units.OrderByDescending(unit => unit.Id == reading.Caller.OrgUnitId).ThenBy(unit => WardOf(reading.Tree, unit), StringComparer.Ordinal)
            .ThenBy(unit => unit.Tier).ThenBy(unit => unit.Code, StringComparer.Ordinal);
        IReadOnlyList<ReportingMonth> heads = [.. months.Select(at => at.Month)];
        List<MatrixRow> shown = [.. units.Select(unit => MatrixRow.Of(unit, heads, [.. months.Select(at => Cell(unit, at.Month, at.Due))])).Where(row => row.Cells.Any(cell => cell.Expected || cell.Status is not null))];
        return new(year, length, await ReportYears.OfferedAsync(reading, year ?? reading.Clock.ThisYear, stop), heads, shown, shown.Sum(row => row.Cells.Count(cell => cell.Waits)), shown.Sum(row => row.Cells.Count(cell => cell.Open > 0)));

        MatrixCell Cell(OrgUnit unit, ReportingMonth month, DateOnly day)
        {
            var row = rows.GetValueOrDefault((unit.Id, month));
            var report = row?.Report;
            var first = FirstSubmission.Of(row?.Told.Select(line => (line.Act, line.At)) ?? []);
            var expected = reading.Tree.IsOpen(unit.Id, month) && reading.Reaches(unit.Id, month) && month <= reading.Clock.ThisMonth;
            var (submitted, over) = (report?.Reported ?? false, reading.Clock.Today.DayNumber - day.DayNumber);
            return new(report?.Status, expected, Waits(unit, month, expected, report?.Status ?? ReportStatus.Draft, report is not null, report?.SubmittedBy, reading))
            {
                IsShut = expected && calendar.IsShut(reading.Tree, unit.Id, month),
                IsSubmitted = submitted,
                IsDue = over > 0,
                MayRemind = expected && !submitted && over > 0 && reading.Caller.May(Permissions.MonthlyReports.Remind) && RemindRules.IsWhoAsks(reading.Caller, reading.Tree, unit),
                DaysLate = submitted ? first is { } at ? DueDays.DaysLate(day, at) : null : expected && over > 0 ? over : null,
                Corrections = row?.Told.Count(line => line.Act == ReportActs.Correct.Code) ?? 0,
                Open = open.GetValueOrDefault((unit.Id, month)),
                By = report?.SubmittedBy is { } by ? who[by] : null,
            };
        }
    }

    /// <summary>A report waits for who can take it forward; one that was not begun once its month is over.</summary>
    private static bool Waits(OrgUnit unit, ReportingMonth month, bool expected, ReportStatus status, bool begun, string? submittedBy, Reading reading) =>
        ReportFlow.IsOpenForEntry(status)
            ? expected && reading.Caller.May(Permissions.MonthlyReports.Enter) && (begun || month < reading.Clock.ThisMonth)
            : AwaitedReports.WordOf(reading, unit, month, status, submittedBy) is not null;

    /// <summary>Puts each hub before the centres of its ward, and the city hub before all.</summary>
    private static string WardOf(OrgTree tree, OrgUnit unit) => unit.Tier switch
    {
        Tier.City => "",
        Tier.Ward => unit.Code,
        Tier.District => unit.ParentId is { } ward ? tree.Find(ward)?.Code ?? "" : "",
    };
}
