namespace CitizenCenterPortal.Shell;

/// <summary>What may stand behind <c>serve</c>: where to listen, the environment, and settings by their name, each with its value.</summary>
internal static class ServeUse
{
    private static readonly string[] Named = ["--urls", "--environment"];

    /// <summary>The first word that the host would pass over in silence; null where there is none.</summary>
    public static string? Strange(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var (word, isWhole) = (args[i].Split('=')[0], args[i].Contains('=', StringComparison.Ordinal));
            if (!IsName(word) || (!isWhole && ++i == args.Count))
            {
                return word;
            }
        }

        return null;
    }

    private static bool IsName(string word) =>
        Named.Contains(word, StringComparer.OrdinalIgnoreCase) || (word.StartsWith("--", StringComparison.Ordinal) && word.Contains(':', StringComparison.Ordinal));
}
