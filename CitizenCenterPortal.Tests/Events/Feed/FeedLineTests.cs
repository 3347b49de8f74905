using System.Text;
using CitizenCenterPortal.Events.Feed;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.Events.Feed;

/// <summary>How lines of an iCalendar file are written (RFC 5545, 3.1 and 3.3.11), of any text.</summary>
public sealed class FeedLineTests
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Any text that people write, with kanji beyond the first plane and what has a meaning in the file.</summary>
    private static readonly Gen<string> Texts = Gen.Elements("a", "あ", "防", "𠮟", "😀", "か\u3099", ";", ",", "\\", "\n", "n", ":", "\"", "　", "é").ListOf().Select(string.Concat);

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_character_is_divided_between_two() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var line = $"SUMMARY:{FeedLine.Escape(text)}";
            var bytes = Strict.GetBytes(FeedLine.Fold(line));
            var lines = Lines(bytes).ToList();
            return bytes.AsSpan().EndsWith("\r\n"u8)
                && lines.TrueForAll(one => one.Length <= 75 && Strict.GetString(one) is var read && !read.Contains('\n') && !read.Contains('\r'))
                && lines.Skip(1).All(one => one[0] == ' ')
                && string.Concat(lines.Select((one, at) => Strict.GetString(at == 0 ? one : one[1..]))) == line;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_comes_back_as_it_was_written() =>
        Prop.ForAll(Texts.ToArbitrary(), text => Unescape(FeedLine.Escape(text)) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void What_no_reader_takes_is_left_out() => FeedLine.Escape("防\u0000災\u0007、\r\n次\r").ShouldBe("防災、\\n次\\n");

    private static IEnumerable<byte[]> Lines(byte[] bytes)
    {
        for (var from = 0; from < bytes.Length;)
        {
            var length = bytes.AsSpan(from).IndexOf("\r\n"u8);
            yield return bytes[from..(from + length)];
            from += length + 2;
        }
    }

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            text.Append(value[at] != '\\' ? value[at] : value[++at] == 'n' ? '\n' : value[at]);
        }

        return text.ToString();
    }
}
