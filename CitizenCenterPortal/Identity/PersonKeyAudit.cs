using System.Runtime.CompilerServices;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity;

/// <summary>Holds the keys of persons against their hashes, which the journal tells: none is swapped or taken away, and none that was erased comes back.</summary>
public sealed class PersonKeyAudit : IVerifies
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<Problem> VerifyAsync(Reading snapshot, [EnumeratorCancellation] CancellationToken stop)
    {
        var keys = await snapshot.Rows<PersonKey>().ToDictionaryAsync(key => key.PersonId, stop);
        await foreach (var person in snapshot.Rows<Person>().OrderBy(person => person.Id).AsAsyncEnumerable().WithCancellation(stop))
        {
            keys.Remove(person.Id, out var key);
            if (Fault(person, key) is { } fault)
            {
                yield return At(person.Id, fault);
            }
        }

        foreach (var stray in keys.Keys.Order())
        {
            yield return At(stray, "だれのものでもない鍵があります。");
        }
    }

    /// <summary>A name without a hash was sealed before hashes were kept; the journal would tell one that was taken away.</summary>
    private static Sentence? Fault(Person person, PersonKey? key) => (person.KeyHash, key) switch
    {
        (null, null) => null,
        (null, _) => person.Name.Ciphertext.Length > 0 ? null : new("消した氏名の鍵が戻されています。もう一度消してください。"),
        (_, null) => new("氏名の鍵がありません。消した記録もありません。"),
        var (hash, kept) => kept.Hash == hash ? null : new("氏名の鍵が取り替えられています。"),
    };

    private static Problem At(int person, Sentence what) => new(new(nameof(PersonKey), $"{person}"), what);
}
