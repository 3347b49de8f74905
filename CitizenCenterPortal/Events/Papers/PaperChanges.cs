using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events.Papers;

/// <summary>Says what the journal changed of papers. The line that takes one off does not say what it was called; its number stays the same.</summary>
internal static class PaperChanges
{
    /// <summary>写真と資料 3：夜の川べり.</summary>
    public static (string What, string Before, string After) Of(ToldRow row)
    {
        var what = Words.Say("写真と資料 {0}", row.Key.Split('|')[^1]);
        return row.Before is null ? (what, "", $"{Kind(row)}　{Title(row)}") : (what, Words.Say("載っている"), Words.Say("外した"));
    }

    private static string Kind(ToldRow row) => Enum.TryParse<PaperKind>(row.Is(nameof(EventPaper.PaperKind)) as string, out var kind) ? PaperWords.Say(kind) : "";

    private static string Title(ToldRow row) => row.Is(nameof(EventPaper.Caption)) is string { Length: > 0 } caption ? caption : row.Is(nameof(EventPaper.Name)) as string ?? "";
}
