using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace CitizenCenterPortal.Kernel;

/// <summary>
/// The portal's two languages. The Japanese sentence is the key and stands where it is used; its English lies in the
/// room's <c>Words.en.resx</c>. A house test finds every sentence without English.
/// </summary>
public static class Words
{
    /// <summary>The second language of the portal; Japanese is the first.</summary>
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>The language of the page before anybody chose one.</summary>
    public static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    private static readonly Lazy<FrozenDictionary<string, string>> EnglishWords = new(Load);

    /// <summary>All sentences that have English, by their Japanese.</summary>
    public static IReadOnlyDictionary<string, string> All => EnglishWords.Value;

    /// <summary>True where the reader's language is English.</summary>
    public static bool InEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The sentence in the reader's language.</summary>
    public static string Say(string japanese) =>
        InEnglish && EnglishWords.Value.TryGetValue(japanese, out var english) ? english : japanese;

    /// <summary>The sentence in the reader's language with its <c>{0}</c>, <c>{1}</c> … filled in.</summary>
    public static string Say(string japanese, params object?[] parts) =>
        string.Format(CultureInfo.CurrentCulture, Say(japanese), parts);

    /// <summary>One of two names that are data (a measure's, a unit's); the Japanese where no English is known.</summary>
    public static string Pick(string japanese, string? english) =>
        InEnglish && !string.IsNullOrEmpty(english) ? english : japanese;

    private static FrozenDictionary<string, string> Load()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var satellite = typeof(Words).Assembly.GetSatelliteAssembly(English);
        foreach (var name in satellite.GetManifestResourceNames())
        {
            using var reader = new ResourceReader(satellite.GetManifestResourceStream(name)!);
            foreach (System.Collections.DictionaryEntry word in reader)
            {
                words[(string)word.Key] = (string)word.Value!;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
