using CitizenCenterPortal.MonthlyReports.Checks;

namespace CitizenCenterPortal.Tests.MonthlyReports.Checks;

/// <summary>A day's tally copied out of another program into the cells of a measure.</summary>
public sealed class TallyTableTests
{
    [Fact]
    public void The_sums_of_a_table_that_comes_out_are_those_of_its_options() =>
        Read("日\t成人\t高齢者（65歳以上）\t計\n1日\t１０\t5\t15\n2日\t\t1,000\t1000\n合計\t10\t1,005\t1,015\n").ShouldBe(["USE.PERSONS[adult] 10", "USE.PERSONS[senior] 1005"]);

    [Fact]
    public void The_cell_that_is_wrong_is_named_with_its_value() =>
        Read("日\t成人\t高齢者\t計\n1日\t10\t5\t15\n2日\t12\t6\t27\n計\t31\t11\t42").ShouldBe(["表の合計が合いません。「2日」の行の「成人」は、12 でなく 21 のはずです。"]);

    [Fact]
    public void Where_no_single_cell_explains_it_the_rows_and_columns_are_named() =>
        Read("日\t成人\t高齢者\t計\n1日\t10\t5\t16\n2日\t12\t6\t20\n計\t22\t11\t36").ShouldHaveSingleItem().ShouldStartWith("表の合計が合いません。次の行と列を確かめてください。行：1日、2日");

    [Fact]
    public void What_cannot_be_read_is_named_by_its_row_and_column_and_an_unknown_option_by_its_heading() =>
        Read("日\t成人\t猫\t計\n1日\tたくさん\t5\t15\n計\t10\t5\t15").Select(why => why.Split('。')[0]).ShouldBe(["「猫」という内訳は「利用者数（延べ）」にありません", "「1日」の行の「成人」：「たくさん」は数として読めません"]);

    [Theory]
    [InlineData("1\t2\n3\t4")]
    [InlineData("日\t成人\t計\n1日\t1\t1\n2日\t1\t1")]
    [InlineData("日\t成人\t計\n1日\t1\n計\t1\t1")]
    public void A_block_without_totals_is_refused_and_what_is_wanted_is_said(string text) => Read(text).ShouldHaveSingleItem().ShouldStartWith("表を貼り付けるときは");

    [Fact]
    public void A_table_beyond_the_limits_is_refused() => Read(string.Join('\n', Enumerable.Repeat("1\t1", 61))).ShouldBe(["貼り付けられる表は 60 行、30 列までです。"]);

    private static IReadOnlyList<string> Read(string text)
    {
        var (sums, problems) = new TallyTable(GivenForm.Whole, GivenForm.Whole.Measure("USE.PERSONS")!).Read(text);
        return [.. problems.Select(problem => problem.What.ToString()), .. sums.Select(sum => $"{sum.Cell.Code} {sum.Value:0.##}")];
    }
}
