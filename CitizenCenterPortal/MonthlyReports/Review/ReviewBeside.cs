using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.MonthlyReports.Narratives;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Review;

/// <summary>What lies beside the numbers of a report that waits.</summary>
/// <param name="Unit">The unit's number.</param>
/// <param name="Moved">How far the report has moved, by <see cref="ReportMovement"/>; null where nothing moved it.</param>
/// <param name="Remarks">What was asked for.</param>
/// <param name="Texts">What is written in words.</param>
/// <param name="Attached">How many files are attached.</param>
/// <param name="OpenThreads">How many threads of comments wait for something.</param>
internal sealed record ReviewBeside(int Unit, long? Moved, IReadOnlyList<Remark> Remarks, IReadOnlyList<ReportText> Texts, int Attached, int OpenThreads)
{
    /// <summary>Of several units' reports of a month, by the unit, in one command.</summary>
    public static async Task<Dictionary<int, ReviewBeside>> ReadAsync(Reading reading, IReadOnlyList<int> units, ReportingMonth month, CancellationToken stop)
    {
        var (remarks, texts, attached, threads) = (reading.Rows<Remark>(), reading.Rows<ReportText>(), reading.Rows<Attachment>(), reading.Rows<CommentThread>());
        var lines = ReportMovement.Lines(reading.Rows<JournalEntry>(), month);
        var read = await reading.Rows<OrgUnit>().Where(unit => units.Contains(unit.Id)).Select(unit => new
        {
            unit.Id,
            Moved = lines.Where(line => line.OrgUnitId == unit.Id).Max(line => (long?)line.Sequence),
            Remarks = remarks.Where(remark => remark.OrgUnitId == unit.Id && remark.Month == month).ToList(),
            Texts = texts.Where(text => text.OrgUnitId == unit.Id && text.Month == month).ToList(),
            Attached = attached.Count(file => file.OrgUnitId == unit.Id && file.Month == month && !file.Detached),
            Threads = threads.Count(thread => thread.OrgUnitId == unit.Id && thread.Month == month && thread.State == CommentState.Open),
        }).ToListAsync(stop);
        return read.ToDictionary(unit => unit.Id, unit => new ReviewBeside(unit.Id, unit.Moved, unit.Remarks, unit.Texts, unit.Attached, unit.Threads));
    }
}
