using System.Globalization;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Audit;

/// <summary>Sets seals, and gives workbooks theirs.</summary>
public sealed class SealBook(PortalDoor door, PortalDatabase database, AuditKey key)
{
    /// <summary>How the journal calls a line of the file of seals.</summary>
    internal const string Of = "Seal";

    /// <summary>
    /// Signs the end of every chain and adds the line to the file outside the database; the journal then tells the line's number and
    /// hash, so that a seal that is taken away is missed.
    /// </summary>
    /// <param name="stop">Stops it; nothing is written then.</param>
    public async Task<Seal> SetAsync(CancellationToken stop = default)
    {
        using var file = await SealFile.OpenAsync(SealFile.Beside(database.Beside), stop);
        await using var change = await door.OpenForChangeAsync(AuditActs.Seal, [], stop);
        var seal = new Seal(change.Now, file.LastHash, await EndsAsync(change.Derived<ChainHead>(), stop), key.Public.Fingerprint).SignedBy(key);
        file.Append(seal.Line);
        await change.CommitAsync(new ActNote { Detail = $$"""[{"of":"{{Of}}","columns":["Hash"],"rows":[["{{file.Count}}",null,["{{file.LastHash}}"]]]}]""" }, stop);
        return seal;
    }

    /// <summary>
    /// Begins anew on a database that a copy was put in the place of: the journal tells of it, the seals that the copy does not know of
    /// are put aside (<c>verify --seal</c> still holds any database to them), and a new seal is set after those that it knows.
    /// </summary>
    /// <param name="copy">How the journal calls the copy: its file's name.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Where the file of seals was put aside as it stood; null where it was not ahead.</returns>
    public async Task<string?> ResumeAsync(string copy, CancellationToken stop = default)
    {
        string? aside;
        using (var file = await SealFile.OpenAsync(SealFile.Beside(database.Beside), stop))
        {
            await using var change = await door.OpenForChangeAsync(AuditActs.Restore, [], stop);
            var last = await change.Derived<JournalEntry>().Where(line => line.OrgUnitId == OrgUnit.RootId && line.Act == AuditActs.Seal.Code)
                .OrderByDescending(line => line.Sequence).Select(line => line.Detail).FirstOrDefaultAsync(stop);
            await change.CommitAsync(new ActNote { Reason = copy.Length <= Act.ReasonMaxLength ? copy : copy[..Act.ReasonMaxLength] }, stop);
            aside = file.PutAside(last is null ? 0 : ToldRow.Read(last).Max(row => int.Parse(row.Key, CultureInfo.InvariantCulture)));
        }

        await SetAsync(stop);
        return aside;
    }

    /// <summary>
    /// The seal of a workbook: its digest, with the ends of the chains that its reader reaches today. A neighbour's would tell how much was
    /// done there, and so would those of a centre that the reader's operator ran once.
    /// </summary>
    /// <param name="reading">What the workbook was read through; open it by <see cref="PortalDoor.OpenSnapshotAsync"/>.</param>
    /// <param name="digest">The workbook's digest, hexadecimal.</param>
    /// <param name="scope">What the workbook is of, in words: 「令和7年度 杜野市」.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<WorkbookSeal> OfWorkbookAsync(Reading reading, string digest, string scope, CancellationToken stop = default)
    {
        var ends = await EndsAsync(reading.Rows<ChainHead>(), stop);
        IReadOnlyList<ChainEnd> today = [.. ends.Where(end => reading.Scope.OperatorId is null || reading.Reaches(end.Unit, reading.Clock.ThisMonth))];
        return WithWords(new(digest, reading.Clock.UtcNow, reading.Caller.Actor, scope, today, key.Public.Fingerprint, [])).SignedBy(key);
    }

    private static WorkbookSeal WithWords(WorkbookSeal seal) => seal with { Said = SealSheet.Said(seal) };

    private static async Task<IReadOnlyList<ChainEnd>> EndsAsync(IQueryable<ChainHead> heads, CancellationToken stop) =>
        await heads.OrderBy(head => head.OrgUnitId).Select(head => new ChainEnd(head.OrgUnitId, head.Count, head.Head)).ToListAsync(stop);
}
