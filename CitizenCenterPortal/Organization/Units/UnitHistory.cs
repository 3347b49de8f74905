using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Organization.Units;

/// <summary>What was done to a unit, from the journal.</summary>
public sealed class UnitHistory(PersonNames names)
{
    private const int Most = 50;

    /// <summary>The acts, the latest first.</summary>
    public async Task<IReadOnlyList<ToldAct>> ReadAsync(Reading reading, int unitId, CancellationToken stop)
    {
        var lines = await reading.LinesOf(OrganizationActs.All).Where(line => line.OrgUnitId == unitId && line.Detail != "").OrderByDescending(line => line.Sequence).Take(Most).ToListAsync(stop);
        var who = await names.OfAsync(reading, lines.Select(line => line.Actor), stop);
        return [.. lines.Select(line => new ToldAct(
            line.At, who[line.Actor], line.Role, OrganizationActs.All.First(act => act.Code == line.Act), line.Reason, [.. ToldRow.Read(line.Detail).SelectMany(row => Say(row, reading.Tree))]))];
    }

    private static IEnumerable<string> Say(ToldRow row, OrgTree tree) => row.Of switch
    {
        nameof(OrgUnit) => Named(row),
        nameof(Placement) => [Gone(row) ?? Words.Say("{0}の下：{1}", UnitName(row, tree), Span(row))],
        nameof(OpenPeriod) => [Gone(row) ?? Words.Say("開館：{0}", Span(row))],
        nameof(Agreement) => [Gone(row) ?? Words.Say("{0}：{1}", tree.Operators.FirstOrDefault(body => body.Id == KeyPart(row, 0))?.Name, Span(row))],
        _ => [],
    };

    private static IEnumerable<string> Named(ToldRow row)
    {
        foreach (var (column, name) in new[] { ("Name", new Sentence("館名")), ("NameEn", "英語名"), ("Ward", "所在区") })
        {
            if (row.Columns.Contains(column))
            {
                yield return Words.Say("{0}：{1} → {2}", name.ToString(), Or(row, row.Before, column), Or(row, row.After, column));
            }
        }
    }

    private static string? Gone(ToldRow row) => row.After is null ? Words.Say("{0}からの予定をやめました", Era.MonthAlone(new ReportingMonth(KeyPart(row, -1)))) : null;

    private static string UnitName(ToldRow row, OrgTree tree) => Value(row, row.After, "ParentId") is { } parent && tree.Find(Convert.ToInt32(parent, CultureInfo.InvariantCulture)) is { } hub
        ? hub.DisplayName
        : tree.ParentIn(KeyPart(row, 0), new(KeyPart(row, -1))) is { } stood ? tree.Find(stood)?.DisplayName ?? "" : "";

    private static string Span(ToldRow row) => MonthWords.Span(
        new(KeyPart(row, -1)), Value(row, row.After, "To") is { } to ? new ReportingMonth(Convert.ToInt32(to, CultureInfo.InvariantCulture)) : null);

    private static string Or(ToldRow row, IReadOnlyList<object?>? values, string column) => Value(row, values, column) is string { Length: > 0 } text ? text : Words.Say("なし");

    private static object? Value(ToldRow row, IReadOnlyList<object?>? values, string column) => values is not null && row.Columns.ToList().IndexOf(column) is var at and >= 0 ? values[at] : null;

    /// <summary>A part of the key; of the months it is the last.</summary>
    private static int KeyPart(ToldRow row, int at) => int.Parse(row.Key.Split("|") is var parts && at < 0 ? parts[^1] : parts[at], CultureInfo.InvariantCulture);
}
