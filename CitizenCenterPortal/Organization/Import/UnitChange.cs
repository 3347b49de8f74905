namespace CitizenCenterPortal.Organization.Import;

/// <summary>What a line of a list does to its unit.</summary>
public enum UnitChangeKind
{
    /// <summary>新規: a unit that was not there.</summary>
    New,

    /// <summary>変更: anything of it.</summary>
    Changed,

    /// <summary>同じ: nothing.</summary>
    Same,
}

/// <summary>A line of a list and what it does.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Number">The line of the file.</param>
/// <param name="Code">The unit's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Facets">What differs: what it is called, before, afterwards.</param>
public sealed record UnitChange(UnitChangeKind Kind, int Number, string Code, string Name, IReadOnlyList<(Sentence Facet, string Before, string After)> Facets)
{
    internal static UnitChange Of(UnitLine line, PlannedTree plan)
    {
        var unit = plan.After.Unit(line.Code)!;
        var kind = plan.After.New.Contains(unit.Id) ? UnitChangeKind.New : plan.After.Touched.Contains(unit.Id) ? UnitChangeKind.Changed : UnitChangeKind.Same;
        var before = Facts(plan.Before, line.Code);
        var differs = Facts(plan.After, line.Code).Index().Select(fact => (fact.Item.Facet, kind == UnitChangeKind.New ? "" : before[fact.Index].Text, fact.Item.Text));
        return new(kind, line.Row.Number, line.Code, unit.DisplayName, [.. differs.Where(fact => fact.Item2 != fact.Text)]);
    }

    private static List<(Sentence Facet, string Text)> Facts(CityBook book, string code)
    {
        if (book.Unit(code) is not { } unit)
        {
            return [];
        }

        return
        [
            ("館名", unit.Name),
            ("英語名", unit.NameEn ?? ""),
            ("所在区", unit.Ward),
            ("上位館", Join(book.Placements.All.Where(row => row.OrgUnitId == unit.Id).OrderBy(row => row.From).Select(row => (book.Units.All.First(hub => hub.Id == row.ParentId).DisplayName, row.From, row.To)))),
            ("開館", Join(book.Open.All.Where(row => row.OrgUnitId == unit.Id).OrderBy(row => row.From).Select(row => ("", row.From, row.To)))),
            ("指定管理者", Join(book.Agreements.All.Where(row => row.OrgUnitId == unit.Id).OrderBy(row => row.From).Select(row => (book.Operators.All.First(body => body.Id == row.OperatorId).Name, row.From, row.To)))),
        ];
    }

    private static string Join(IEnumerable<(string Name, ReportingMonth From, ReportingMonth? To)> rows) =>
        string.Join(Words.Say("、"), rows.Select(row => $"{row.Name} {MonthWords.Span(row.From, row.To)}".Trim()));
}
