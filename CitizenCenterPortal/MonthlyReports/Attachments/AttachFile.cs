using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Attachments;

/// <summary>
/// Attaches a file to a report, in the states in which its figures are entered. The bytes are on the disk before the row is written; where
/// that fails they lie there unnamed, and serve the next who attaches them.
/// </summary>
public sealed class AttachFile(PortalDoor door, FileFolder folder)
{
    /// <summary>Attaches it.</summary>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="month">The month.</param>
    /// <param name="name">The file's name as the person gave it.</param>
    /// <param name="file">Its bytes; not read further than one may have.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> RunAsync(string unitCode, ReportingMonth month, string name, Stream file, CancellationToken stop = default)
    {
        if (await door.FindUnitAsync(AttachmentActs.Attach.Permission, unitCode, month, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        if (await WhyLockedAsync(unit, month, stop) is { } early)
        {
            return Outcome.Refused(early);
        }

        await using var received = await folder.ReceiveAsync(file, stop);
        return received.Kind is { } kind ? await WriteAsync(unit, month, KindFacts.Of(kind).NameOf(name), kind, received, stop) : Outcome.Invalid([new(null, received.Why!)]);
    }

    /// <summary>Asked before a byte is taken in, and once more behind the lock.</summary>
    private async Task<Sentence?> WhyLockedAsync(OrgUnit unit, ReportingMonth month, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(AttachmentActs.Attach.Permission, stop);
        var report = await reading.Rows<MonthlyReport>().FirstOrDefaultAsync(report => report.OrgUnitId == unit.Id && report.Month == month, stop);
        return EntryRules.WhyLocked(unit, report ?? new() { OrgUnitId = unit.Id, Month = month }, reading.Tree, reading.Clock.ThisMonth);
    }

    private async Task<Outcome> WriteAsync(OrgUnit unit, ReportingMonth month, string name, FileKind kind, ReceivedFile received, CancellationToken stop)
    {
        await using var change = await door.OpenForChangeAsync(AttachmentActs.Attach, [unit.Id], stop);
        var report = await change.ReportAsync(unit.Id, month, stop);
        if (EntryRules.WhyLocked(unit, report, change.Tree, change.Clock.ThisMonth) is { } locked)
        {
            return Outcome.Refused(locked);
        }

        var there = await change.Rows<Attachment>().AsNoTracking().Where(attachment => attachment.OrgUnitId == unit.Id && attachment.Month == month).ToListAsync(stop);
        if (there.Count(attachment => !attachment.Detached) >= Attachment.Most)
        {
            return Outcome.Refused(new Sentence("ひとつの報告に添付できるのは {0} 件までです。要らない資料を外してから、もう一度添付してください。", Attachment.Most));
        }

        if (there.Count >= Attachment.MostEver)
        {
            return Outcome.Refused(new Sentence("この報告に添付した資料は、外したものもあわせて {0} 件になりました。これ以上は添付できません。", Attachment.MostEver));
        }

        if (there.Find(attachment => !attachment.Detached && attachment.Sha256 == received.Sha256) is { } same)
        {
            return Outcome.Refused(new Sentence("同じ内容の資料が「{0}」として、もう添付されています。", same.Name));
        }

        received.Keep();
        report.Imported = false;
        change.Rows<Attachment>().Add(new()
        {
            OrgUnitId = unit.Id,
            Month = month,
            Number = there.Select(attachment => attachment.Number).DefaultIfEmpty().Max() + 1,
            Name = name,
            Kind = kind,
            Bytes = received.Bytes,
            Sha256 = received.Sha256,
            By = change.Caller.Actor,
            At = change.Now,
            Reported = report.Reported,
        });
        await change.CommitAsync(new ActNote { Month = month }, stop);
        return Outcome.Done;
    }
}
