using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Units;

namespace CitizenCenterPortal.Organization;

/// <summary>Every unit with its place, its operator and when it is open, as of this month.</summary>
public sealed class UnitList(PortalDoor door)
{
    /// <summary>One unit.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="Ward">The ward it stands in, in the reader's language.</param>
    /// <param name="Hub">The unit above today; null for the city hub.</param>
    /// <param name="Place">Where it stands now; null without a place.</param>
    /// <param name="Open">When it is open now, or next, or was last.</param>
    /// <param name="Operator">Who runs it now; null where the city does.</param>
    /// <param name="Coming">True where something was entered beforehand.</param>
    public sealed record Row(OrgUnit Unit, string Ward, OrgUnit? Hub, DatedLine? Place, DatedLine? Open, DatedLine? Operator, bool Coming);

    /// <summary>The list.</summary>
    /// <param name="Rows">The units: the city hub, then each ward hub with its centres.</param>
    /// <param name="Count">How many units there are in all.</param>
    /// <param name="Hubs">The ward hubs.</param>
    /// <param name="Operators">Names of the operators.</param>
    /// <param name="MayEdit">True where the caller may change the tree.</param>
    public sealed record Shown(IReadOnlyList<Row> Rows, int Count, IReadOnlyList<OrgUnit> Hubs, IReadOnlyList<string> Operators, bool MayEdit);

    /// <summary>The units in the order of the tree, those alone that a word is found in (code, names, ward, operator).</summary>
    public async Task<Shown> ReadAsync(string? word, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Organization.Read, stop);
        var (tree, now) = (reading.Tree, reading.Clock.ThisMonth);
        var rows = tree.Units.OrderBy(unit => OrderOf(tree, unit), StringComparer.Ordinal).Select(unit => RowOf(tree, unit, now)).Where(row => Holds(row, word));
        return new([.. rows], tree.Units.Count, [.. tree.Units.Where(unit => unit.Tier == Tier.Ward)], [.. tree.Operators.Select(body => body.Name)], reading.Caller.May(Permissions.Organization.Edit));
    }

    private static Row RowOf(OrgTree tree, OrgUnit unit, ReportingMonth now)
    {
        var dated = UnitDates.Of(tree, unit, now);
        return new(
            unit, tree.WardOf(unit), unit.ParentId is { } hub ? tree.Find(hub) : null, dated.Places.FirstOrDefault(line => line.When == DatedState.Now),
            dated.Open.FirstOrDefault(line => line.When == DatedState.Now) ?? dated.Open.FirstOrDefault(line => line.When == DatedState.ToCome) ?? (dated.Open.Count > 0 ? dated.Open[^1] : null),
            dated.Operators.FirstOrDefault(line => line.When == DatedState.Now),
            dated.Places.Concat(dated.Open).Concat(dated.Operators).Any(line => line.When == DatedState.ToCome));
    }

    private static string OrderOf(OrgTree tree, OrgUnit unit) => string.Join('/', tree.Ancestors(unit.Id).Append(unit).Select(each => each.Code));

    private static bool Holds(Row row, string? word) => string.IsNullOrWhiteSpace(word)
        || new[] { row.Unit.Code, row.Unit.Name, row.Unit.NameEn, row.Unit.Ward, row.Ward, row.Hub?.Name, row.Operator?.Name }.Any(text => text?.Contains(word.Trim().Normalize(System.Text.NormalizationForm.FormKC), StringComparison.OrdinalIgnoreCase) == true);
}
