using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.RequiredLevels;

namespace CitizenCenterPortal.Tests.Indicators;

public sealed class LevelRulesTests
{
    private static readonly JudgedIndicator More = new("K02", "利用者数", "人", 1, LowerIsBetter: false);
    private static readonly JudgedIndicator Less = new("K23", "経費", "円", 0, LowerIsBetter: true);
    private static readonly JudgedIndicator Share = new("K01", "稼働率", "%", 1, LowerIsBetter: false);

    [Theory]
    [InlineData("７０", "９０．５", "１，１００")]
    [InlineData(" 70 ", "90.5", "1,100")]
    public void Full_width_digits_and_separators_are_read(string required, string target, string excellent) =>
        LevelRules.Read(More, Entry(required, target, excellent)).Levels.ShouldBe(new Levels(70, 90.5m, 1100));

    [Theory]
    [InlineData("70", "60", "", "利用者数の目標は要求水準以上で書いてください。多いほど良い指標です。")]
    [InlineData("70", "", "69.9", "利用者数の優良は要求水準以上で書いてください。多いほど良い指標です。")]
    [InlineData("", "60", "", "利用者数の要求水準が空欄です。目標や優良だけを置くことはできません。")]
    [InlineData("70.25", "", "", "利用者数の要求水準は小数第 1 位までで書いてください。")]
    [InlineData("-1", "", "", "利用者数の要求水準は 0 から 1,000,000,000人 までの数で書いてください。")]
    [InlineData("70", "1000000000.1", "", "利用者数の目標は 0 から 1,000,000,000人 までの数で書いてください。")]
    [InlineData("／", "", "", "利用者数の要求水準に「／」は書けません。水準を置かないときは空欄にしてください。")]
    public void What_is_wrong_names_its_field(string required, string target, string excellent, string said) =>
        LevelRules.Read(More, Entry(required, target, excellent)).Faults.Single().What.ToString().ShouldBe(said);

    [Fact]
    public void Where_less_is_better_the_order_is_the_reverse()
    {
        LevelRules.Read(Less, Entry("1500", "1200", "900")).Faults.ShouldBeEmpty();
        LevelRules.Read(Less, Entry("1500", "1600", "900")).Faults.Single().What.ToString().ShouldBe("経費の目標は要求水準以下で書いてください。少ないほど良い指標です。");
        LevelRules.Read(Less, Entry("1500", "", "")).Faults.ShouldBeEmpty("a target may be left out");
        LevelRules.Read(Less, Entry("", "", "")).Levels.ShouldBe(Levels.Empty, "no level at all is allowed: it is not judged");
    }

    [Theory]
    [InlineData("1000", true)]
    [InlineData("1000.1", false)]
    [InlineData("1000000000", false)]
    public void A_percentage_of_more_than_ten_times_the_whole_is_a_slip_of_the_pen(string required, bool passes) =>
        LevelRules.Read(Share, Entry(required, "", "")).Faults.Select(fault => fault.What.ToString()).ShouldBe(passes ? [] : ["稼働率の要求水準は 0 から 1,000% までの数で書いてください。"]);

    private static LevelEntry Entry(string required, string target, string excellent) => new("K", Levels.Empty, required, target, excellent);
}
