using CitizenCenterPortal.MonthlyReports.Narratives;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.MonthlyReports.Narratives;

public class TextDifferenceTests
{
    private static readonly string[] Sentences = ["雨が降った。", "晴れた。", "\n", "講座を開いた", "。", "三人が休んだ。\n"];

    [Fact]
    public void What_is_kept_and_taken_out_is_the_text_before_and_what_is_kept_and_put_in_the_text_after() => Prop.ForAll<byte[], byte[]>((before, after) =>
    {
        var (old, now) = (Text(before), Text(after));

        var pieces = TextDifference.Of(old, now);

        string.Concat(pieces.Where(piece => piece.Fate != TextFate.PutIn).Select(piece => piece.Words)).ShouldBe(old);
        string.Concat(pieces.Where(piece => piece.Fate != TextFate.TakenOut).Select(piece => piece.Words)).ShouldBe(now);
        pieces.Zip(pieces.Skip(1)).ShouldAllBe(pair => pair.First.Fate != pair.Second.Fate, "a piece is as long as it can be");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_did_not_change_is_one_piece() => TextDifference.Of("同じ。\n文。", "同じ。\n文。").ShouldBe([new(TextFate.Kept, "同じ。\n文。")]);

    [Fact]
    public void A_sentence_in_the_middle_of_a_long_text_is_found_and_of_two_long_texts_all_is_new()
    {
        string Long(string middle) => string.Concat(Enumerable.Range(0, 999).Select(line => line == 500 ? middle : $"{line}。"));

        TextDifference.Of(Long("雨。"), Long("晴。")).Select(piece => piece.Fate).ShouldBe([TextFate.Kept, TextFate.TakenOut, TextFate.PutIn, TextFate.Kept]);
        TextDifference.Of(Long("雨。"), string.Concat(Enumerable.Repeat("晴。", 999))).Select(piece => piece.Fate).ShouldBe([TextFate.TakenOut, TextFate.PutIn]);
    }

    private static string Text(byte[] numbers) => string.Concat(numbers.Select(number => Sentences[number % Sentences.Length]));
}
