using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity.Grants;

/// <summary>Persons by their sign-in with their opened names, for those who enter grants.</summary>
internal sealed class People
{
    private readonly Dictionary<string, (Person Person, string? Name)> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Person Person, string Name)> made = new(StringComparer.Ordinal);

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 80;

    /// <summary>Those who were not there.</summary>
    public IReadOnlyCollection<(Person Person, string Name)> New => made.Values;

    /// <summary>Reads those of the sign-ins who are there.</summary>
    public static async Task<People> ReadAsync(IQueryable<Person> persons, IQueryable<PersonKey> keys, PersonVault vault, IReadOnlyCollection<string> signIns, CancellationToken stop)
    {
        var people = new People();
        var rows = await (from person in persons where signIns.Contains(person.SignIn) join key in keys on person.Id equals key.PersonId into own from key in own.DefaultIfEmpty() select new { person, key }).ToListAsync(stop);
        foreach (var row in rows)
        {
            people.known[row.person.SignIn] = (row.person, vault.Open(row.person, row.key));
        }

        return people;
    }

    /// <summary>The person of a sign-in and a name, made where need be; else why not.</summary>
    public (Person? Person, Sentence? Why) Find(string signIn, string name)
    {
        if (signIn.Length is 0 or > Person.SignInMaxLength || name.Length > NameMaxLength)
        {
            return (null, new("サインインを {0} 文字まで、氏名を {1} 文字までで書いてください。", Person.SignInMaxLength, NameMaxLength));
        }

        if (known.TryGetValue(signIn, out var there))
        {
            return string.IsNullOrEmpty(there.Name) ? (null, "このサインインの職員の氏名は消されています。別のサインインで登録してください。")
                : name.Length > 0 && Plain(name) != Plain(there.Name) ? (null, new Sentence("サインイン「{0}」は、{1}のものです。氏名を確かめてください。", signIn, there.Name))
                : (there.Person, null);
        }

        if (name.Length == 0)
        {
            return (null, new Sentence("サインイン「{0}」の職員はまだいません。氏名も書いてください。", signIn));
        }

        if (!made.TryGetValue(signIn, out var before))
        {
            made[signIn] = before = (new Person { Id = -1 - made.Count, SignIn = signIn }, name);
        }

        return Plain(before.Name) == Plain(name) ? (before.Person, null) : (null, new Sentence("サインイン「{0}」は、{1}のものです。氏名を確かめてください。", signIn, before.Name));
    }

    /// <summary>The person's name; empty where it was erased.</summary>
    public string NameOf(string signIn) => made.TryGetValue(signIn, out var one) ? one.Name : known.GetValueOrDefault(signIn).Name ?? "";

    /// <summary>Writes those who were not there, under the lock, with their names sealed.</summary>
    public async Task WriteAsync(Change change, PersonVault vault, CancellationToken stop)
    {
        foreach (var (person, _) in made.Values)
        {
            person.Id = 0;
            change.Rows<Person>().Add(person);
        }

        await change.SaveAsync(stop);
        await vault.SealAsync(change, New, stop);
    }

    private static string Plain(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
}
