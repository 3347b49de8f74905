using System.Runtime.CompilerServices;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>Holds the keys of applicants against their hashes, which the journal tells: none is swapped or taken away, and none that was erased comes back.</summary>
public sealed class ApplicantKeyAudit : IVerifies
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<Problem> VerifyAsync(Reading snapshot, [EnumeratorCancellation] CancellationToken stop)
    {
        var keys = snapshot.Rows<ApplicantKey>();
        var rows = from row in snapshot.Rows<EventApplicant>()
                   join of in snapshot.Rows<Event>() on new { row.OrgUnitId, row.EventNumber } equals new { of.OrgUnitId, EventNumber = of.Number }
                   join key in keys on new { row.OrgUnitId, row.EventNumber, row.Number } equals new { key.OrgUnitId, key.EventNumber, key.Number } into held
                   from key in held.DefaultIfEmpty()
                   orderby row.OrgUnitId, row.EventNumber, row.Number
                   select new { row.OrgUnitId, row.EventNumber, row.Number, row.KeyHash, of.PeopleErasedOn, Wrapped = key == null ? null : key.Wrapped };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (Fault(row.KeyHash, row.PeopleErasedOn, row.Wrapped) is { } fault)
            {
                yield return new(new(nameof(ApplicantKey), $"{row.OrgUnitId}|{row.EventNumber}|{row.Number}"), fault);
            }
        }
    }

    private static Sentence? Fault(string hash, DateOnly? erased, string? wrapped) => (erased, wrapped) switch
    {
        (null, null) => new("申込の個人情報の鍵がありません。消した記録もありません。"),
        (null, var key) => PersonKey.HashOf(key) == hash ? null : new("申込の個人情報の鍵が取り替えられています。"),
        (_, null) => null,
        _ => new("消した申込の個人情報の鍵が戻されています。もう一度消してください。"),
    };
}
