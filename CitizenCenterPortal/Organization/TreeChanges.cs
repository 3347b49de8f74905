using System.Collections.Frozen;
using System.Globalization;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Organization;

/// <summary>Says what the journal changed of the tree: units, where they stand, when they are open, who runs them.</summary>
public sealed class TreeChanges : ITellsChanges
{
    private static readonly (string Column, string Name)[] OfUnit =
        [(nameof(OrgUnit.Code), "館コード"), (nameof(OrgUnit.Name), "館名"), (nameof(OrgUnit.NameEn), "英語の館名"), (nameof(OrgUnit.Ward), "所在区")];

    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(OrgUnit), nameof(Placement), nameof(OpenPeriod), nameof(Operator), nameof(Agreement) }.ToFrozenSet();

    /// <inheritdoc/>
    public Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<ToldChange>>([.. rows.SelectMany(told => Tell(reading.Tree, told.Line, told.Row))]);

    private static IEnumerable<ToldChange> Tell(OrgTree tree, JournalEntry line, ToldRow row) => row.Of switch
    {
        nameof(OrgUnit) => OfUnit.Where(part => row.Tells(part.Column))
            .Select(part => new ToldChange(line, $"{Unit(tree, row.Key)}　{Words.Say(part.Name)}", row.Was(part.Column) as string ?? "", row.Is(part.Column) as string ?? "")),
        nameof(Operator) => [new(line, Words.Say("指定管理者"), row.Was(nameof(Operator.Name)) as string ?? "", row.Is(nameof(Operator.Name)) as string ?? "")],
        nameof(Placement) => Period(tree, line, row, "上位館", told => told(nameof(Placement.ParentId)) is long parent ? Unit(tree, Text(parent)) : ""),
        nameof(OpenPeriod) => Period(tree, line, row, "開館", _ => ""),
        _ => Period(tree, line, row, "協定", told => told(nameof(Agreement.OperatorId)) is long body ? tree.Operators.FirstOrDefault(one => one.Id == body)?.Name ?? "" : ""),
    };

    /// <summary>A row of some months: what of it the line tells, with the months.</summary>
    private static IEnumerable<ToldChange> Period(OrgTree tree, JournalEntry line, ToldRow row, string name, Func<Func<string, object?>, string> value)
    {
        var unit = tree.Find(line.OrgUnitId)?.DisplayName ?? Text(line.OrgUnitId);
        yield return new(line, $"{unit}　{Words.Say(name)}", row.Before is null ? "" : Say(row.Was), row.After is null ? "" : Say(row.Is));

        string Say(Func<string, object?> told)
        {
            var from = Month(told(nameof(Placement.From)) ?? row.Key.Split('|').Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 190_000 ? number : (object?)null).FirstOrDefault(part => part is not null));
            var span = told(nameof(Placement.To)) is { } to ? Words.Say("{0}から{1}まで", from, Month(to)) : Words.Say("{0}から", from);
            return $"{value(told)} {span}".Trim();
        }
    }

    private static string Unit(OrgTree tree, string id) => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? tree.Find(number)?.DisplayName ?? id : id;

    private static string Month(object? month) => month is long number ? Era.MonthAlone(new((int)number)) : "";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
