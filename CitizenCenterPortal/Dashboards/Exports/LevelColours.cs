using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>The ground and letters of a state, which follow its sign as it is calculated; the sign and the word stand in the cell.</summary>
internal static class LevelColours
{
    /// <summary>Colours values and the states beside them, in columns that repeat, from a row to the last one written.</summary>
    public static void OfPairs(SheetWriter sheet, int first, int column, int step, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var value = column + (time * step);
            Of(sheet, first, sheet.RowNumber, value + 1, value, value + 1);
        }
    }

    /// <summary>Colours columns of some rows by the sign in the column of states.</summary>
    public static void Of(SheetWriter sheet, int first, int last, int state, params int[] columns)
    {
        var cells = string.Join(' ', columns.Select(column => Ref.Range(first, column, last, column)));
        foreach (var level in new[] { LevelState.Excellent, LevelState.Met, LevelState.Near, LevelState.Missed })
        {
            sheet.ColourWhere(cells, $"LEFT(${Ref.Cell(first, state)},1)=\"{LevelSigns.Sign(level)}\"", level);
        }
    }
}
