using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>A cell that somebody changed.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Name">What the form calls it.</param>
/// <param name="Decimals">Decimals of its measure.</param>
/// <param name="Before">Its answer before.</param>
/// <param name="After">Its answer after.</param>
public sealed record CellChange(int Cell, string Name, int Decimals, CellAnswer Before, CellAnswer After)
{
    /// <summary>The answers that a line of the journal changed, in the order of the form; none of cells that are no longer on it.</summary>
    internal static IReadOnlyList<CellChange> Read(Catalogue catalogue, IEnumerable<ToldRow> told) =>
    [
        .. from row in told
           where row.Of == nameof(Figure)
           let cell = catalogue.Cell(int.Parse(row.Key.AsSpan(row.Key.LastIndexOf('|') + 1), CultureInfo.InvariantCulture))
           let change = cell is null ? null : new CellChange(cell.Id, catalogue.NameOf(cell), catalogue.MeasureOf(cell).Decimals, Answer(row.Was), Answer(row.Is))
           where change is not null && change.Before != change.After
           orderby catalogue.PlaceOf(change.Cell)
           select change,
    ];

    /// <summary>One of its two answers as the history says it.</summary>
    public string Said(CellAnswer answer) => answer == default ? Words.Say("空欄") : answer.Shown(Decimals);

    /// <summary>Two acts as one: what both together changed.</summary>
    internal static IReadOnlyList<CellChange> Join(Catalogue catalogue, IReadOnlyList<CellChange> earlier, IReadOnlyList<CellChange> later) =>
    [
        .. earlier.Concat(later).GroupBy(change => change.Cell).Select(cell => cell.First() with { After = cell.Last().After })
            .Where(change => change.Before != change.After).OrderBy(change => catalogue.PlaceOf(change.Cell)),
    ];

    /// <summary>A column that is not told stood empty, and stayed so: an answer is either a number or 該当なし.</summary>
    private static CellAnswer Answer(Func<string, object?> told) => new(told(nameof(Figure.Stored)) as long?, told(nameof(Figure.NotApplicable)) is true);
}
