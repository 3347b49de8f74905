using System.Runtime.CompilerServices;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Audit;

/// <summary>Finds every edit, deletion, insertion, reorder and truncation that was made behind the portal's back.</summary>
public sealed class Verification(PortalDoor door, PortalDatabase database, AuditKey key, IEnumerable<IVerifies> audits)
{
    /// <summary>Each fault, one after the other: first of the seals, then of the chains and tables, then of what the rooms keep. Runs beside a serving portal.</summary>
    /// <param name="seals">A file of seals or a workbook that was kept elsewhere; null for the file beside the database.</param>
    /// <param name="believed">Public keys to believe besides the portal's own.</param>
    /// <param name="progress">Is told how far it has come; null for nobody.</param>
    /// <param name="stop">Stops it.</param>
    public async IAsyncEnumerable<Problem> RunAsync(
        string? seals, IReadOnlyList<AuditPublicKey> believed, IProgress<VerificationStep>? progress = null, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var file = seals ?? SealFile.Beside(database.Beside);
        var lines = IsWorkbook(file) ? [] : SealFile.Lines(file);
        await using var snapshot = await door.OpenSnapshotAsync(Permissions.Audit.Read, stop);
        var step = await BeginAsync(snapshot, lines.Count, stop);
        progress?.Report(step);
        var audit = new SealAudit(Path.GetFileName(file), [key.Public, .. believed]);
        foreach (var fault in IsWorkbook(file) ? await audit.ReadWorkbookAsync(file, stop) : audit.Read(lines))
        {
            yield return fault;
        }

        await foreach (var fault in audit.CompareAsync(snapshot, stop))
        {
            yield return fault;
        }

        // Read again: a seal that was set since the first reading is in the snapshot's journal and in the file by now.
        await foreach (var fault in seals is null ? audit.MissingAsync(snapshot, SealFile.Lines(file), stop) : AsyncEnumerable.Empty<Problem>())
        {
            yield return fault;
        }

        foreach (var trigger in await database.TriggersAsync(stop))
        {
            yield return new(new("schema", trigger), "ポータルが作っていないトリガーまたはルールがあります。書き込みが変えられたり消されたりするおそれがあります。");
        }

        foreach (var room in audits)
        {
            progress?.Report(step = step with { Done = step.Done + 1 });
            var rows = new Unreadable();
            await foreach (var fault in rows.Until(room.VerifyAsync(snapshot, stop), stop))
            {
                yield return fault;
            }

            if (rows.Fault is { } broken)
            {
                yield return new(new(room.GetType().Name, ""), broken);
            }
        }
    }

    private async Task<VerificationStep> BeginAsync(Reading snapshot, int seals, CancellationToken stop)
    {
        var chains = await snapshot.Rows<ChainHead>().Select(head => head.Count).ToListAsync(stop);
        return new(0, audits.Count() + 1, chains.Count, chains.Sum(), seals);
    }

    private static bool IsWorkbook(string file) => file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
}
