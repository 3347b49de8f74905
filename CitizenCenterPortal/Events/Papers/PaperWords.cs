namespace CitizenCenterPortal.Events.Papers;

/// <summary>How papers are called.</summary>
internal static class PaperWords
{
    /// <summary>What a kind is called.</summary>
    public static string Say(PaperKind kind) => kind switch
    {
        PaperKind.Photo => Words.Say("写真"),
        PaperKind.Flyer => Words.Say("ちらし"),
        PaperKind.Handout => Words.Say("配布資料"),
        PaperKind.Survey => Words.Say("アンケート"),
        PaperKind.Other => Words.Say("その他"),
    };
}
