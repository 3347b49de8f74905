using System.Text;

namespace CitizenCenterPortal.Kernel;

/// <summary>The two kana, and capitals and small letters, as one: what compares words in the portal compares them so.</summary>
public static class Kana
{
    private const int FirstKatakana = 0x30A1;
    private const int LastKatakana = 0x30F6;
    private const int FirstRepeat = 0x30FD;
    private const int LastRepeat = 0x30FE;
    private const int ToHiragana = 0x3041 - FirstKatakana;

    /// <summary>Katakana, also those that repeat, as hiragana; all else as a small letter. Widths are folded before, by NFKC.</summary>
    public static Rune Fold(Rune sign) =>
        sign.Value is (>= FirstKatakana and <= LastKatakana) or (>= FirstRepeat and <= LastRepeat) ? new(sign.Value + ToHiragana) : Rune.ToLowerInvariant(sign);
}
