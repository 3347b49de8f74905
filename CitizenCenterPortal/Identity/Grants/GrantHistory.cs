using System.Globalization;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity.Grants;

/// <summary>What was done to grants, from the journal. Names are opened for who may see them; erased ones stay erased.</summary>
public sealed class GrantHistory(PersonNames names)
{
    private const int Most = 30;

    /// <summary>The acts, the latest first; of one grant where it is named.</summary>
    public async Task<IReadOnlyList<ToldAct>> ReadAsync(Reading reading, int? grant, CancellationToken stop)
    {
        var lines = await reading.LinesOf(IdentityActs.OnGrants).OrderByDescending(line => line.Sequence)
            .Where(line => grant == null || line.Detail.Contains($"[\"{grant}\",")).Take(Most).ToListAsync(stop);
        var told = lines.Select(line => (Line: line, Rows: ToldRow.Read(line.Detail).Where(row => row.Of == nameof(Grant) && (grant is null || Id(row) == grant)).ToList())).Where(line => line.Rows.Count > 0).ToList();
        var ids = told.SelectMany(line => line.Rows).Select(Id).Distinct().ToList();
        var known = await reading.Rows<Grant>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop);
        foreach (var row in told.SelectMany(line => line.Rows).Where(row => !known.ContainsKey(Id(row))))
        {
            if (row.Before is not null && row.Columns.Contains(nameof(Grant.PersonId)))
            {
                known[Id(row)] = Told(row, row.Before);
            }
        }

        var who = await names.OfAsync(reading, [.. told.Select(line => line.Line.Actor), .. known.Values.Select(row => $"person:{row.PersonId}")], stop);
        return [.. told.Select(line => new ToldAct(
            line.Line.At, who[line.Line.Actor], line.Line.Role, IdentityActs.OnGrants.First(act => act.Code == line.Line.Act), line.Line.Reason,
            [.. line.Rows.Where(row => known.ContainsKey(Id(row))).Select(row => Say(row, known[Id(row)], who, reading.Tree))]))];
    }

    private static string Say(ToldRow row, Grant grant, IReadOnlyDictionary<string, string> who, OrgTree tree)
    {
        var days = row.After is null ? Words.Say("取り消し（{0}）", GrantWords.Days(grant.From, grant.To))
            : GrantWords.Days(Day(row, row.After, nameof(Grant.From)) ?? grant.From, row.Columns.Contains(nameof(Grant.To)) ? Day(row, row.After, nameof(Grant.To)) : row.Before is null ? null : grant.To);
        return Words.Say("{0}　{1}（{2}）　{3}", who[$"person:{grant.PersonId}"], GrantWords.Role(grant), GrantWords.Place(grant.OrgUnitId, grant.OperatorId, tree), days);
    }

    /// <summary>A grant that is gone, as the line that took it away tells it.</summary>
    private static Grant Told(ToldRow row, IReadOnlyList<object?> values) => new()
    {
        Id = Id(row),
        PersonId = Number(row, values, nameof(Grant.PersonId)) ?? 0,
        Role = Value(row, values, nameof(Grant.Role)) as string ?? "",
        OrgUnitId = Number(row, values, nameof(Grant.OrgUnitId)),
        OperatorId = Number(row, values, nameof(Grant.OperatorId)),
        DeputyOf = Number(row, values, nameof(Grant.DeputyOf)),
        From = Day(row, values, nameof(Grant.From)) ?? default,
        To = Day(row, values, nameof(Grant.To)),
    };

    private static int Id(ToldRow row) => int.Parse(row.Key, CultureInfo.InvariantCulture);

    private static int? Number(ToldRow row, IReadOnlyList<object?> values, string column) => Value(row, values, column) is { } value ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : null;

    private static DateOnly? Day(ToldRow row, IReadOnlyList<object?> values, string column) => Value(row, values, column) is string text ? DateOnly.Parse(text, CultureInfo.InvariantCulture) : null;

    private static object? Value(ToldRow row, IReadOnlyList<object?> values, string column) => row.Columns.ToList().IndexOf(column) is var at and >= 0 ? values[at] : null;
}
