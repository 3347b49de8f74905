using CitizenCenterPortal.MonthlyReports.Checks;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.MonthlyReports.Checks;

/// <summary>A table held against its own totals.</summary>
public sealed class CrossFootingTests
{
    [Fact]
    public void A_table_whose_totals_come_out_is_right() => Check((table, _) => CrossFooting.Of(table).IsRight);

    [Fact]
    public void One_cell_that_is_wrong_a_total_too_is_named_with_the_value_that_mends_it() => Check((table, dice) =>
    {
        var (row, column) = (dice.Next(table.Length), dice.Next(table[0].Length));
        var right = table[row][column];
        table[row][column] += dice.Next(1, 500) * (dice.Next(2) == 0 ? 1 : -1);
        return CrossFooting.Of(table).Wrong == new WrongCell(row, column, table[row][column], right);
    });

    [Fact]
    public void Two_cells_of_different_rows_and_columns_that_are_wrong_leave_only_their_rows_and_columns_in_question() => Check((table, dice) =>
    {
        var (row, column) = (dice.Next(table.Length), dice.Next(table[0].Length));
        var (other, beside) = ((row + 1) % table.Length, (column + 1) % table[0].Length);
        table[row][column] += 7;
        table[other][beside] += 9;
        var footing = CrossFooting.Of(table);
        return footing.Wrong is null && footing.Rows.SequenceEqual(new[] { row, other }.Order()) && footing.Columns.SequenceEqual(new[] { column, beside }.Order());
    });

    [Fact]
    public void A_table_without_totals_is_no_table() => Should.Throw<ArgumentException>(() => CrossFooting.Of([[1, 2, 3]]));

    /// <summary>Of tables of up to 31 days and 8 columns with their totals.</summary>
    private static void Check(Func<decimal[][], Random, bool> holds) => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var dice = new Random(seed);
        var (rows, columns) = (dice.Next(1, 32), dice.Next(1, 9));
        var table = Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => (decimal)dice.Next(0, 200)).ToArray()).Select(row => (decimal[])[.. row, row.Sum()]).ToList();
        return holds([.. table, [.. Enumerable.Range(0, columns + 1).Select(column => table.Sum(row => row[column]))]], dice);
    }).QuickCheckThrowOnFailure();
}
