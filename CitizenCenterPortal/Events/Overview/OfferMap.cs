namespace CitizenCenterPortal.Events.Overview;

/// <summary>A column of the map: a ward with all beneath it, a centre, or the hub alone.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Own">True for the hub alone, without what is beneath it (本館).</param>
/// <param name="Units">The units whose events stand in it.</param>
public sealed record OfferColumn(OrgUnit Unit, bool Own, IReadOnlySet<int> Units)
{
    /// <summary>Its heading: 東山区, 桜台市民センター, 本館.</summary>
    public string Name => Own ? Words.Say("本館") : Unit.NameWithAllBeneath();
}

/// <summary>A theme with the number of its events in each column.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Counts">By column.</param>
public sealed record OfferLine(Theme Theme, IReadOnlyList<int> Counts)
{
    /// <summary>Columns in which nobody offers it.</summary>
    public int Gaps => Counts.Count(count => count == 0);

    /// <summary>True where nobody offers it anywhere.</summary>
    public bool IsNowhere => Gaps == Counts.Count;
}

/// <summary>What is offered where, and what nobody offers: themes by place. What is missing stands first. Pure.</summary>
/// <param name="Columns">The places.</param>
/// <param name="Lines">The themes in use, those with the most gaps first.</param>
public sealed record OfferMap(IReadOnlyList<OfferColumn> Columns, IReadOnlyList<OfferLine> Lines)
{
    /// <summary>Lays events out.</summary>
    public static OfferMap Of(IReadOnlyList<OfferColumn> columns, IReadOnlyList<OverviewRow> rows, IReadOnlyList<Theme> themes)
    {
        var lines = from theme in themes
                    where !theme.Retired
                    let code = Codes.Find(theme.Code)
                    let under = rows.Where(row => row.Themes.Contains(code, StringComparison.Ordinal)).ToList()
                    let line = new OfferLine(theme, [.. columns.Select(column => under.Count(row => column.Units.Contains(row.Lead)))])
                    orderby line.Gaps descending, theme.Place
                    select line;
        return new(columns, [.. lines]);
    }

    /// <summary>The places beneath a unit as the tree stands, the unit itself first; those that somebody reaches.</summary>
    public static IReadOnlyList<OfferColumn> ColumnsOf(OrgTree tree, int top, Func<int, bool> reaches) =>
    [
        .. tree.Units.Where(unit => unit.Id == top || unit.ParentId == top)
            .Select(unit => new OfferColumn(unit, unit.Id == top, (unit.Id == top ? [top] : tree.Subtree(unit.Id).Select(each => each.Id)).Where(reaches).ToHashSet()))
            .Where(column => column.Units.Count > 0),
    ];
}
