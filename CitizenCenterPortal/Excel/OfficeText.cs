using System.Buffers;
using System.Text;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// The characters of a text file from an office: UTF-8 or UTF-16 by their mark, else UTF-8 where every byte fits, else
/// Shift_JIS as Windows writes it (CP932). A byte that fits nowhere is named by its place, never replaced.
/// </summary>
internal static class OfficeText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Wide = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding WideSwapped = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding ShiftJis =
        CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly SearchValues<char> Strays = SearchValues.Create("\u0080\u00A0\uF8F0\uF8F1\uF8F2\uF8F3");

    /// <summary>The whole text, without its mark.</summary>
    public static string Decode(byte[] file) => Text(file.AsSpan() switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Strictly(Utf8, rest),
        [0xFF, 0xFE, .. var rest] => Strictly(Wide, rest),
        [0xFE, 0xFF, .. var rest] => Strictly(WideSwapped, rest),
        var all => System.Text.Unicode.Utf8.IsValid(all) ? Utf8.GetString(all) : Known(Strictly(ShiftJis, all)),
    });

    private static string Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException broken)
        {
            throw Broken(encoding.GetString(bytes[..Math.Clamp(broken.Index, 0, bytes.Length)]));
        }
    }

    /// <summary>The bytes 80, A0 and FD to FF stand alone for nothing in Shift_JIS; the decoder lets them pass as these characters.</summary>
    private static string Known(string text)
    {
        var at = text.AsSpan().IndexOfAny(Strays);
        return at < 0 ? text : throw Broken(text[..at]);
    }

    private static string Text(string text)
    {
        var at = text.IndexOf('\0', StringComparison.Ordinal);
        return at < 0 ? text : throw new UnreadableFileException(
            new Sentence("文字でないデータ（NUL）が入っています。CSV（UTF-8 か Shift_JIS）で保存し直してください。"), PlaceAfter(text.AsSpan(0, at)));
    }

    private static UnreadableFileException Broken(string before) =>
        new(new Sentence("文字が壊れています。CSV（UTF-8 か Shift_JIS）で保存し直してください。"), PlaceAfter(before));

    private static string PlaceAfter(ReadOnlySpan<char> before)
    {
        var line = before[(before.LastIndexOf('\n') + 1)..];
        return $"{before.Count('\n') + 1}:{line.Count(',') + line.Count('\t') + 1}";
    }
}
