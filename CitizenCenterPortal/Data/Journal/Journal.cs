using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>Appends lines to the chains and says what a line's hash is made of.</summary>
public static class Journal
{
    /// <summary>SHA-256 over every field of the line and the hash before it, each with its length in front, so that no two lines read alike.</summary>
    public static string HashOf(IChained line)
    {
        var text = new StringBuilder();
        foreach (var field in line.Fields().Prepend(line.PreviousHash))
        {
            text.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:{field}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    internal static async Task AppendAsync(PortalDb db, PortalDatabase database, Change change, IReadOnlyList<ActNote> notes, ChangeDetail detail, CancellationToken stop)
    {
        var operation = Guid.CreateVersion7();
        var heads = await db.Set<ChainHead>().IgnoreQueryFilters().AsNoTracking()
            .Where(head => change.Chains.Contains(head.OrgUnitId)).ToDictionaryAsync(head => head.OrgUnitId, stop);
        var details = detail.ByChain(change.Chains);
        var lines = new List<JournalEntry>();
        foreach (var chain in change.Chains)
        {
            var own = notes.Where(note => note.OrgUnitId is null || note.OrgUnitId == chain).ToList();
            if (own.Count == 0 && details.ContainsKey(chain))
            {
                throw new InvalidOperationException($"{change.Act} changes unit {chain} and no note tells it.");
            }

            for (var index = 0; index < own.Count; index++)
            {
                var note = own[index];
                var changed = index == own.Count - 1 ? details.GetValueOrDefault(chain, "") : "";
                lines.Add(Line(change, note, heads[chain], operation, JournalFormat.Both(note.Detail ?? "", changed)));
            }
        }

        await database.UpsertAsync(db, lines, stop);
        await database.UpsertAsync(db, heads.Values, stop);
    }

    /// <summary>Appends one line to a chain outside any act. The chain stays locked until the transaction ends.</summary>
    internal static async Task AppendAsync<T>(PortalDb db, PortalDatabase database, int chain, T line, CancellationToken stop)
        where T : class, IChained
    {
        var head = await database.LockedAsync<ChainHead>(db, chain, stop);
        Link(head, line);
        db.Set<T>().Add(line);
        await db.SaveChangesAsync(stop);
    }

    private static JournalEntry Line(Change change, ActNote note, ChainHead head, Guid operation, string detail)
    {
        var (act, actor, role, at) = note.Past ?? (note.As ?? change.Act, change.Caller.Signature, change.Caller.Role, change.Now);
        var line = new JournalEntry
        {
            OrgUnitId = head.OrgUnitId,
            At = at,
            Operation = operation,
            Act = act.Code,
            Actor = actor,
            Role = role,
            Month = note.Month,
            Reason = string.IsNullOrWhiteSpace(note.Reason) ? null : note.Reason.Trim(),
            Detail = detail,
        };
        Link(head, line);
        return line;
    }

    private static void Link(ChainHead head, IChained line)
    {
        (line.Sequence, line.PreviousHash) = (head.Count + 1, head.Head);
        line.Hash = HashOf(line);
        (head.Count, head.Head) = (line.Sequence, line.Hash);
    }
}
