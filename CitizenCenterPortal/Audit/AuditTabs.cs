using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Audit;

/// <summary>The two faces of the audit: what was done, and the proof that it stands as it was told.</summary>
internal static class AuditTabs
{
    public static IReadOnlyList<Segmented.Choice> Of(bool proof) =>
        [new(Words.Say("履歴"), "/audit", !proof), new(Words.Say("封印と検証"), "/audit/seals", proof)];
}
