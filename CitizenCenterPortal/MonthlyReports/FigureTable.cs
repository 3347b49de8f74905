using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Whose figures a column holds: a unit's with all beneath it, or the unit's own alone (本館).</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Own">True for its own alone.</param>
public readonly record struct ColumnKey(int UnitId, bool Own);

/// <summary>The total of a unit above the caller's, of one stage.</summary>
/// <param name="Total">The total: neighbours' figures are in it.</param>
/// <param name="Reached">What the caller's own units have in it, their answers with numbers alone.</param>
internal sealed record TotalBeyond(FigureColumn Total, FigureColumn Reached);

/// <summary>Columns of figures side by side: what every dashboard, answer and workbook is made from.</summary>
/// <param name="Catalogue">The form.</param>
/// <param name="Span">The months read.</param>
/// <param name="Stage">速報 or 確定.</param>
/// <param name="Columns">The columns by their key.</param>
public sealed record FigureTable(Catalogue Catalogue, MonthSpan Span, Stage Stage, IReadOnlyDictionary<ColumnKey, FigureColumn> Columns)
{
    /// <summary>
    /// Totals of units above the caller's, by unit and of both stages, since either says something of the other: neighbours' figures are in
    /// them, and averages alone may be passed on.
    /// </summary>
    internal IReadOnlyDictionary<(int UnitId, Stage Stage), TotalBeyond> Above { get; init; } = new Dictionary<(int UnitId, Stage Stage), TotalBeyond>();

    /// <summary>The levels that stand for a place.</summary>
    public Func<LevelPlace, StandingLevels> LevelsOf { get; init; } = _ => StandingLevels.OfCatalogue;

    /// <summary>A column that was asked for.</summary>
    public FigureColumn this[ColumnKey key] => Columns[key];
}
