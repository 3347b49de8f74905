using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Papers;

/// <summary>
/// Lays a photograph or a paper beside an event. The bytes are on the disk before the row is written; where that fails they lie there unnamed, and
/// serve the next who hands them in.
/// </summary>
public sealed class AttachPaper(PortalDoor door, FileFolder folder)
{
    /// <summary>Lays it there; its number in the event where it was taken.</summary>
    /// <param name="address">The event.</param>
    /// <param name="fields">What is said of it.</param>
    /// <param name="name">The file's name as the person gave it.</param>
    /// <param name="file">Its bytes; not read further than one may have.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<(Outcome Outcome, int Number)> RunAsync(EventAddress address, PaperFields fields, string name, Stream file, CancellationToken stop = default)
    {
        if (await door.FindLeadAsync(PaperActs.Attach, address.UnitCode, stop) is not { } unit || await StateAsync(unit, address.Number, stop) is not { } state)
        {
            return (Outcome.NotFound, 0);
        }

        if (WhyNot(state) is { } early)
        {
            return (Outcome.Refused(early), 0);
        }

        if (fields.Faults() is { Count: > 0 } faults)
        {
            return (Outcome.Invalid(faults), 0);
        }

        await using var received = await folder.ReceiveAsync(file, stop);
        return received.Kind is not { } kind ? (Outcome.Invalid([new(null, received.Why!)]), 0)
            : fields.Kind == PaperKind.Photo && !BarePicture.Is(kind) ? (Outcome.Invalid([new(null, new Sentence("写真は、PNG か JPEG の画像を選んでください。ほかの資料は、種類を選び直してください。"))]), 0)
            : await WriteAsync(unit, address.Number, fields, name, kind, received, stop);
    }

    /// <summary>Asked before a byte is taken in, and once more behind the lock.</summary>
    private static Sentence? WhyNot(EventState state) => PaperActs.Takes(state) ? null
        : state == EventState.Closed ? "完了した事業には、写真や資料を載せられません。館長が「実施済に戻す」と、載せられます。"
        : new Sentence("「{0}」の事業には、写真や資料を載せられません。", EventWords.Say(state));

    private async Task<EventState?> StateAsync(OrgUnit unit, int number, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(PaperActs.Attach.Permission, stop);
        return await reading.Rows<Event>().Where(row => row.OrgUnitId == unit.Id && row.Number == number).Select(row => (EventState?)row.State).FirstOrDefaultAsync(stop);
    }

    private async Task<(Outcome, int)> WriteAsync(OrgUnit unit, int number, PaperFields fields, string name, FileKind kind, ReceivedFile received, CancellationToken stop)
    {
        await using var change = await door.OpenForChangeAsync(PaperActs.Attach, [unit.Id], stop);
        if (await change.Rows<Event>().AsNoTracking().FirstOrDefaultAsync(row => row.OrgUnitId == unit.Id && row.Number == number, stop) is not { } of)
        {
            return (Outcome.NotFound, 0);
        }

        var there = await change.Rows<EventPaper>().AsNoTracking().Where(row => row.OrgUnitId == unit.Id && row.EventNumber == number).ToListAsync(stop);
        if ((WhyNot(of.State) ?? WhyNot(there, received.Sha256)) is { } why)
        {
            return (Outcome.Refused(why), 0);
        }

        received.Keep();
        var next = there.Select(paper => paper.Number).DefaultIfEmpty().Max() + 1;
        var row = new EventPaper
        {
            OrgUnitId = unit.Id, EventNumber = number, Number = next, PaperKind = fields.Kind!.Value, Caption = TypedWords.Clean(fields.Caption).ReplaceLineEndings(" "),
            Agreed = fields.Kind == PaperKind.Photo, Name = EventPaper.NameOf(fields.Kind.Value, next, name, kind), Kind = kind, Bytes = received.Bytes, Sha256 = received.Sha256, By = change.Caller.Actor, At = change.Now,
        };
        change.Rows<EventPaper>().Add(row);
        await change.CommitAsync(new ActNote { Month = of.Month }, stop);
        return (Outcome.Done, row.Number);
    }

    private static Sentence? WhyNot(List<EventPaper> there, string sha256) =>
        there.Count(paper => !paper.Detached) >= EventPaper.Most ? new Sentence("ひとつの事業に載せられるのは {0} 件までです。要らないものを外してから、もう一度載せてください。", EventPaper.Most)
        : there.Count >= EventPaper.MostEver ? new Sentence("この事業に載せたものは、外したものもあわせて {0} 件になりました。これ以上は載せられません。", EventPaper.MostEver)
        : there.Find(paper => !paper.Detached && paper.Sha256 == sha256) is { } same ? new Sentence("同じ内容のものが「{0}」として、もう載っています。", same.Name)
        : null;
}
