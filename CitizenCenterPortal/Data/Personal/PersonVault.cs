using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>The key that wraps the keys of persons, derived from the portal's audit key and never stored.</summary>
/// <param name="Bytes">32 bytes.</param>
public sealed record WrappingKey(byte[] Bytes)
{
    /// <summary>The key of marks, derived from it for this one use: who learnt a mark's key would still open nothing.</summary>
    internal byte[] OfMarks { get; } = HKDF.DeriveKey(HashAlgorithmName.SHA256, Bytes, 32, info: "marks of applicants"u8.ToArray());
}

/// <summary>Seals and opens what is about persons, each under a key of their own. Keeps no key in memory: what is erased is gone at once, in every process.</summary>
public sealed class PersonVault(WrappingKey wrapping)
{
    /// <summary>Gives persons their encrypted names as part of a change; a person's key is made with the first name, and the journal tells its hash.</summary>
    public async Task SealAsync(Change change, IReadOnlyCollection<(Person Person, string Name)> names, CancellationToken stop = default)
    {
        var ids = names.Select(name => name.Person.Id).ToList();
        var keys = await change.Derived<PersonKey>().Where(key => ids.Contains(key.PersonId)).ToDictionaryAsync(key => key.PersonId, stop);
        var made = new List<PersonKey>();
        foreach (var (person, name) in names)
        {
            if (!keys.TryGetValue(person.Id, out var row))
            {
                row = new() { PersonId = person.Id, Wrapped = NewKey() };
                person.KeyHash = row.Hash;
                made.Add(row);
            }

            person.Name = Seal(row.Wrapped, name);
        }

        await change.UpsertDerivedAsync(made, stop);
    }

    /// <summary>Seals a further text about a person under their key; null where the person has none, as after their name was erased.</summary>
    public async Task<PersonalText?> SealAsync(Change change, int person, string text, CancellationToken stop = default)
    {
        var row = await change.Derived<PersonKey>().FirstOrDefaultAsync(key => key.PersonId == person, stop);
        return row is null ? null : Seal(row.Wrapped, text);
    }

    /// <summary>The names of persons by their numbers, in one command: of each as <see cref="Open(Person, PersonKey?)"/> tells it; none for who does not exist.</summary>
    public async Task<IReadOnlyDictionary<int, string?>> OpenAsync(Reading reading, IReadOnlyCollection<int> persons, CancellationToken stop = default)
    {
        var rows = from person in reading.Rows<Person>()
                   where persons.Contains(person.Id)
                   join key in reading.Rows<PersonKey>() on person.Id equals key.PersonId into keys
                   from key in keys.DefaultIfEmpty()
                   select new { Person = person, Key = key };
        return await rows.ToDictionaryAsync(row => row.Person.Id, row => Open(row.Person, row.Key), stop);
    }

    /// <summary>The person's name; null where its key was erased or is not the one that sealed it, empty for a person without a name.</summary>
    public string? Open(Person person, PersonKey? row) => Open(person.Name, row);

    /// <summary>A text about a person; null where their key was erased or is not the one that sealed it, empty where there is none.</summary>
    public string? Open(PersonalText text, PersonKey? row) => Open(text, row?.Wrapped);

    /// <summary>A text under a wrapped key of <see cref="NewKey"/>; null where the key is gone or is not the one that sealed it, empty where there is none.</summary>
    public string? Open(PersonalText text, string? wrapped)
    {
        if (string.IsNullOrEmpty(text.Ciphertext))
        {
            return "";
        }

        try
        {
            return wrapped is null ? null : Encoding.UTF8.GetString(Sealing.Open(Sealing.Open(wrapping.Bytes, wrapped), text.Ciphertext));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            // Somebody put another key in its place: the verification names it, and pages go on without the name.
            return null;
        }
    }

    /// <summary>A fresh key, wrapped, for somebody about whom a room keeps something and who is no <see cref="Person"/>. Deleting it erases them.</summary>
    public string NewKey() => Sealing.Seal(wrapping.Bytes, RandomNumberGenerator.GetBytes(32));

    /// <summary>Seals a text under a wrapped key; an empty text stays empty.</summary>
    public PersonalText Seal(string wrapped, string text) => text.Length == 0 ? new("") : new(Sealing.Seal(Sealing.Open(wrapping.Bytes, wrapped), Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// A mark by which the same text is found again without being opened (HMAC-SHA256 under a key of its own). It tells a guess right from wrong, and
    /// so is about the person too: it lies beside the key and goes with it, and never enters the journal.
    /// </summary>
    public string Mark(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(wrapping.OfMarks, Encoding.UTF8.GetBytes(text)));

    /// <summary>Forgets a person's name as part of a change: what was sealed under the key can never be opened again, nor in the journal.</summary>
    /// <returns>False where there was neither name nor key.</returns>
    public async Task<bool> EraseAsync(Change change, Person person, CancellationToken stop = default)
    {
        var keys = await change.Rows<PersonKey>().Where(key => key.PersonId == person.Id).ToListAsync(stop);
        var was = keys.Count > 0 || person.Name.Ciphertext.Length > 0;
        (person.Name, person.KeyHash) = (new(""), null);
        change.Rows<PersonKey>().RemoveRange(keys);
        return was;
    }
}
