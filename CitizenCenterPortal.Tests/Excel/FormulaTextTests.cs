using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Tests.Excel;

public class FormulaTextTests
{
    [Theory]
    [InlineData("sum( '集計'!d7 , 2 )", "SUM('集計'!D7,2)")]
    [InlineData("集計!D7+KPI明細!G5", "'集計'!D7+'KPI明細'!G5")]
    [InlineData("IF(A1=\"a  b\"\"c\", 'it''s'!B2 ,\"\")", "IF(A1=\"a  b\"\"c\",'it''s'!B2,\"\")")]
    [InlineData(" A1 * -2 ", "A1*-2")]
    public void The_same_formula_in_another_hand_is_the_same(string written, string normal) => FormulaText.Normal(written).ShouldBe(normal);

    [Theory]
    [InlineData("SUM(A1:B2 B2:C3)", "SUM(A1:B2B2:C3)")]
    [InlineData("A B12", "AB12")]
    [InlineData("IF(A1=\"x\",1)", "IF(A1=\"X\",1)")]
    [InlineData("'a'!B1", "'A'!B1")]
    [InlineData("\"a b\"", "\"ab\"")]
    public void Another_formula_is_another(string one, string other) => FormulaText.Normal(one).ShouldNotBe(FormulaText.Normal(other));

    [Theory]
    [InlineData("0.0\"%\"", "0.0\\%")]
    [InlineData("#,##0", "#,##0")]
    [InlineData("\"a\\b\"", "\\a\\\\\\b")]
    public void A_format_says_its_letters_in_one_way(string code, string normal) => NumberFormats.Normal(code).ShouldBe(normal);
}
