using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>The key that wraps the keys of persons, derived from the portal's audit key and never stored.</summary>
/// <param name="Bytes">32 bytes.</param>
public sealed record WrappingKey(byte[] Bytes);

/// <summary>Seals and opens what is about persons, each under a key of their own.</summary>
public sealed class PersonVault(PortalDatabase database, WrappingKey wrapping)
{
    private readonly ConcurrentDictionary<int, byte[]> keys = [];

    /// <summary>Encrypts a text about a person as part of a change; the person's key is made with the first text.</summary>
    public async Task<PersonalText> SealAsync(Change change, int personId, string text, CancellationToken stop = default)
    {
        var row = await change.Derived<PersonKey>().FirstOrDefaultAsync(key => key.PersonId == personId, stop);
        var key = row is null ? RandomNumberGenerator.GetBytes(32) : Sealing.Open(wrapping.Bytes, row.Wrapped);
        if (row is null)
        {
            await change.UpsertDerivedAsync([new PersonKey { PersonId = personId, Wrapped = Sealing.Seal(wrapping.Bytes, key) }], stop);
        }

        return new(Sealing.Seal(key, Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The text, or null where the person's key was erased.</summary>
    public async Task<string?> OpenAsync(int personId, PersonalText text, CancellationToken stop = default)
    {
        if (string.IsNullOrEmpty(text.Ciphertext))
        {
            return "";
        }

        return await FindAsync(personId, stop) is { } key ? Encoding.UTF8.GetString(Sealing.Open(key, text.Ciphertext)) : null;
    }

    /// <summary>Forgets a person: what was sealed for them can never be opened again, nor in the journal.</summary>
    public async Task EraseAsync(int personId, CancellationToken stop = default)
    {
        await using var db = database.Create();
        await db.Set<PersonKey>().Where(key => key.PersonId == personId).ExecuteDeleteAsync(stop);
        keys.TryRemove(personId, out _);
    }

    private async Task<byte[]?> FindAsync(int personId, CancellationToken stop)
    {
        if (keys.TryGetValue(personId, out var known))
        {
            return known;
        }

        await using var db = database.Create();
        var row = await db.Set<PersonKey>().AsNoTracking().FirstOrDefaultAsync(key => key.PersonId == personId, stop);
        return row is null ? null : keys[personId] = Sealing.Open(wrapping.Bytes, row.Wrapped);
    }
}
