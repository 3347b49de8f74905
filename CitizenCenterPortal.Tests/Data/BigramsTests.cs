using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Tests.Data;

/// <summary>How Japanese words are compared where they are looked for.</summary>
public sealed class BigramsTests
{
    [Theory]
    [InlineData("ボウサイ", "ぼうさい")]
    [InlineData("ﾎﾞｳｻｲ", "ぼうさい")]
    [InlineData("ＰＴＡ　２０２６", "pta¦2026")]
    [InlineData("SDGs・防災", "sdgs¦防災")]
    [InlineData("お茶会①", "お茶会1")]
    [InlineData("𠮷野さんの「ヴァイオリン」", "𠮷野さんの¦ゔぁいおりん")]
    [InlineData("葛\U000E0100飾", "葛飾")]
    [InlineData("♪！", "")]
    [InlineData("\uD842茶", "茶")]
    public void Writings_of_one_word_are_one(string written, string folded) =>
        string.Join('¦', Bigrams.Runs(written).Select(run => string.Concat(run))).ShouldBe(folded);

    [Fact]
    public void Every_character_begins_a_word_and_nothing_touches_over_a_gap()
    {
        Bigrams.Of(["お茶会", "茶"]).ShouldBe(["お茶", "茶会", "会", Bigrams.Gap, "茶", Bigrams.Gap]);
        Bigrams.LookedFor("茶　おちゃ").Select(word => string.Join(' ', word)).ShouldBe(["茶", "おち ちゃ"]);
    }
}
