using System.Globalization;
using CitizenCenterPortal.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.Kernel;

public class FigureTextTests
{
    [Theory]
    [InlineData("26", 26)]
    [InlineData("１２３，４５６", 123456)]
    [InlineData(" 1,234 ", 1234)]
    [InlineData("　１２．５　", 12.5)]
    [InlineData("1 234 567", 1234567)]
    [InlineData("0", 0)]
    [InlineData("-5", -5)]
    [InlineData("－５", -5)]
    [InlineData("−5", -5)]
    [InlineData("▲1,200", -1200)]
    [InlineData("△ 3", -3)]
    [InlineData("007", 7)]
    public void A_number_is_read_in_each_form_offices_write(string text, double value) =>
        FigureText.Read(text).ShouldBe(new FigureText(FigureMark.Number, (decimal)value));

    [Theory]
    [InlineData("－")]
    [InlineData("ー")]
    [InlineData("−")]
    [InlineData("―")]
    [InlineData("　－　")]
    public void A_full_width_dash_alone_is_zero(string text) => FigureText.Read(text).ShouldBe(new FigureText(FigureMark.Number));

    [Theory]
    [InlineData("／", FigureMark.NotApplicable)]
    [InlineData("/", FigureMark.NotApplicable)]
    [InlineData("該当なし", FigureMark.NotApplicable)]
    [InlineData(null, FigureMark.Blank)]
    [InlineData(" 　", FigureMark.Blank)]
    [InlineData("消", FigureMark.Clear)]
    public void The_signs_of_the_form_are_read(string? text, FigureMark mark) => FigureText.Read(text).Mark.ShouldBe(mark);

    [Theory]
    [InlineData("-")]
    [InlineData("－－")]
    [InlineData("未集計")]
    [InlineData("26日")]
    [InlineData("1,23")]
    [InlineData("1,2345")]
    [InlineData("1.2.3")]
    [InlineData("1 2")]
    [InlineData("①")]
    [InlineData("1e3")]
    [InlineData("12\n34")]
    [InlineData("1234567890123456789")]
    public void What_is_no_figure_is_refused_with_a_sentence(string text)
    {
        var read = FigureText.Read(text);

        read.Mark.ShouldBe(FigureMark.Refused);
        read.Why!.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public void The_sign_of_a_ratio_without_denominator_is_refused_by_that_name() =>
        FigureText.Read("-").Why!.ToString().ShouldContain("分母のない比率");

    [Fact]
    public void Every_number_survives_being_written_full_width_with_separators()
    {
        var numbers = from digits in Gen.Choose(-999_999_999, 999_999_999)
                      from scale in Gen.Choose(0, 4)
                      select digits / (decimal)Math.Pow(10, scale);

        Prop.ForAll(numbers.ToArbitrary(), number =>
        {
            var plain = number.ToString("#,##0.####", CultureInfo.InvariantCulture);
            var wide = string.Concat(plain.Select(letter => letter is >= '!' and <= '~' ? (char)(letter - '!' + '！') : letter));
            return FigureText.Read(plain).Value == number && FigureText.Read($"　{wide} ").Value == number;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_at_all_gets_an_answer() =>
        Prop.ForAll<string>(text => Enum.IsDefined(FigureText.Read(text).Mark)).QuickCheckThrowOnFailure();
}
