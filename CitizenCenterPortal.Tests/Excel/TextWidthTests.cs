using CitizenCenterPortal.Excel;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.Excel;

/// <summary>Heights of rows, in points of Yu Gothic at ten: 15 for a line, 17 for each more.</summary>
public sealed class TextWidthTests
{
    [Theory]
    [InlineData("令和8年11月23日 15:02", 24, 15)] // a moment stands in its column in one line
    [InlineData("八幡台市民センター", 26, 15)]
    [InlineData("あああああああああ", 19, 15)] // nine of two are eighteen and the margins
    [InlineData("ああああああああああ", 19, 32)]
    [InlineData("", 10, 15)]
    public void A_row_is_as_high_as_its_lines(string text, double width, double height) => TextWidth.Height((text, width)).ShouldBe(height);

    [Fact]
    public void The_text_of_most_lines_decides_and_every_letter_has_room()
    {
        TextWidth.Height(("短い", 30), (new string('長', 100), 30)).ShouldBe(15 + (7 * 17), "thirteen of a hundred in a line");
        foreach (var (width, letters) in from width in new[] { 8, 16, 40 } from letters in new[] { 1, 20, 333 } select (width, letters))
        {
            var lines = ((TextWidth.Height((new string('字', letters), width)) - 15) / 17) + 1;
            (lines * width).ShouldBeGreaterThanOrEqualTo(letters * 1.9, $"{letters} in {width}");
        }
    }

    [Fact]
    public void A_long_text_is_cut_into_rows_that_a_page_holds_and_nothing_of_it_is_lost() => Prop.ForAll(
        ArbMap.Default.ArbFor<string[]>(), Gen.Choose(1, 400).ToArbitrary(), (lines, times) =>
        {
            var text = string.Join('\n', lines.Select(line => string.Concat(Enumerable.Repeat(line ?? "", times))));
            var pieces = TextWidth.Pieces(text, 40, 5);
            string.Concat(pieces).Replace("\n", "").ShouldBe(text.Replace("\n", ""));
            pieces.ShouldAllBe(piece => TextWidth.Height((piece, 40)) <= 15 + (5 * 17));
        }).QuickCheckThrowOnFailure();
}
