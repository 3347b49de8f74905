using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.Tests.Excel;

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

    [Fact]
    public void A_table_in_a_file_is_found_beneath_its_title_and_its_wrong_cell_is_named_by_its_place()
    {
        Read("日報,令和8年5月\n\n日,成人,高齢者,計,備考\n1日,10,5,15,\n2日,21,6,27,雨\n計,31,11,42,\n注：速報\n"u8.ToArray(), "日報.csv").ShouldBe(["USE.PERSONS[adult] 31", "USE.PERSONS[senior] 11"]);
        Read("日報\n日,成人,高齢者,計\n1日,10,5,15\n2日,12,6,27\n計,31,11,42\n"u8.ToArray(), "日報.csv").ShouldBe(["日報.csv:4:2: 表の合計が合いません。「2日」の行の「成人」は、12 でなく 21 のはずです。"]);
        Read(Workbook(12), "日報.xlsx").ShouldBe(["日報.xlsx:5月!B4: 表の合計が合いません。「2日」の行の「成人」は、12 でなく 21 のはずです。"]);
        Read(Workbook(21), "日報.xlsx").ShouldBe(["USE.PERSONS[adult] 31", "USE.PERSONS[senior] 11"]);
        Read("日\t成人\t計\n1日\t多い\t1\n計\t1\t1\n"u8.ToArray(), "日報.txt").ShouldHaveSingleItem().ShouldStartWith("日報.txt:2:2: 「1日」の行の「成人」：");
    }

    [Theory]
    [InlineData("成人,高齢者\n1,2\n")]
    [InlineData("日,成人,計\n1日,1,1\n")]
    [InlineData("計,計\n計,計\n")]
    [InlineData("\n")]
    public void A_file_without_such_a_table_is_refused_and_what_is_wanted_is_said(string text) =>
        Read(System.Text.Encoding.UTF8.GetBytes(text), "f.csv").ShouldHaveSingleItem().ShouldContain("表が見つかりません");

    [Fact]
    public void A_file_that_is_no_table_is_refused_as_everywhere() => Read("%PDF-1.7"u8.ToArray(), "f.pdf").ShouldHaveSingleItem().ShouldStartWith("f.pdf: PDF です");

    private static byte[] Workbook(decimal second) => Books.Write(writer =>
    {
        var sheet = writer.Sheet(new("5月"));
        sheet.Row().Text(CellStyle.Title, "日報");
        sheet.Row().Text(CellStyle.Heading, "日").Text(CellStyle.Heading, "成人").Text(CellStyle.Heading, "高齢者").Text(CellStyle.Heading, "計");
        foreach (var (day, adults, seniors, sum) in new[] { ("1日", 10, 5, 15), ("2日", second, 6, 27), ("計", 31, 11, 42) })
        {
            sheet.Row().Text(CellStyle.Text, day).Number(CellStyle.Number, adults).Number(CellStyle.Number, seniors).Formula(CellStyle.Number, $"SUM(B{sheet.RowNumber}:C{sheet.RowNumber})", sum);
        }
    });

    private static IReadOnlyList<string> Read(string text) => Said(tally => tally.Read(text));

    private static IReadOnlyList<string> Read(byte[] file, string name) => Said(tally => tally.Read(file, name));

    private static IReadOnlyList<string> Said(Func<TallyTable, (IReadOnlyList<(Cell Cell, decimal Value)> Sums, IReadOnlyList<Problem> Problems)> read)
    {
        var (sums, problems) = read(new(GivenForm.Whole, GivenForm.Whole.Measure("USE.PERSONS")!));
        return [.. problems.Select(problem => problem.ToString()), .. sums.Select(sum => $"{sum.Cell.Code} {sum.Value:0.##}")];
    }
}
