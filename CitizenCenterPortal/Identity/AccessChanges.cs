using System.Collections.Frozen;
using System.Globalization;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Identity;

/// <summary>Says what the journal changed of persons and grants, to who reaches the whole city. A name's ciphertext is never told.</summary>
public sealed class AccessChanges(PersonNames names) : ITellsChanges
{
    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(Person), nameof(Grant) }.ToFrozenSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop)
    {
        if (!reading.Scope.Everything)
        {
            return [.. rows.Select(told => told.Line).Distinct().Select(ToldChange.Withheld)];
        }

        var who = await names.OfAsync(reading, rows.Select(told => PersonOf(told.Row)).OfType<string>(), stop);
        return [.. rows.Select(told => told.Row.Of == nameof(Person) ? OfPerson(told.Line, told.Row) : OfGrant(reading.Tree, told.Line, told.Row, PersonOf(told.Row) is { } person ? who[person] : ""))];

        ToldChange OfPerson(JournalEntry line, ToldRow row) => new(
            line, who[PersonOf(row)!], "", row.Before is null ? Words.Say("登録しました") : row.Tells(nameof(Person.KeyHash)) && row.Is(nameof(Person.KeyHash)) is null ? Words.Say("氏名を消しました") : Words.Say("登録を変えました"));
    }

    private static ToldChange OfGrant(OrgTree tree, JournalEntry line, ToldRow row, string who)
    {
        return new(line, who.Length > 0 ? Words.Say("権限 {0}", who) : Words.Say("権限 番号 {0}", row.Key), row.Before is null ? "" : Say(row.Was), row.After is null ? "" : Say(row.Is));

        string Say(Func<string, object?> told) => string.Join(' ', new[]
        {
            told(nameof(Grant.Role)) is string role ? Roles.Find(role) is { } known ? Words.Say(known.Name) : role : null,
            told(nameof(Grant.DeputyOf)) is long ? Words.Say("代理") : null,
            told(nameof(Grant.OrgUnitId)) is long unit ? tree.Find((int)unit)?.DisplayName : null,
            told(nameof(Grant.OperatorId)) is long body ? tree.Operators.FirstOrDefault(one => one.Id == body)?.Name : null,
            Day(told(nameof(Grant.From))) is { } from ? Words.Say("{0}から", from) : null,
            Day(told(nameof(Grant.To))) is { } to ? Words.Say("{0}まで", to) : null,
        }.OfType<string>());
    }

    private static string? Day(object? day) => DateOnly.TryParseExact(day as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? Era.Day(read) : null;

    /// <summary>Who a row is about, as an actor; null for a grant whose line does not tell it.</summary>
    private static string? PersonOf(ToldRow row) => row.Of == nameof(Person) ? $"person:{row.Key}"
        : (row.Is(nameof(Grant.PersonId)) ?? row.Was(nameof(Grant.PersonId))) is long person ? string.Create(CultureInfo.InvariantCulture, $"person:{person}") : null;
}
