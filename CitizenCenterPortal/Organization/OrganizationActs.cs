using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Organization;

/// <summary>What is done to the tree of units.</summary>
public static class OrganizationActs
{
    /// <summary>Units, placements and agreements from the city's file.</summary>
    public static readonly Act Import = new("organization.import", Permissions.Organization.Edit, "組織のファイルを取り込む", "組織のファイルを取り込みました", ChangesTree: true);

    /// <summary>A unit's names.</summary>
    public static readonly Act Rename = On("rename", "館名を変える", "館名を変えました");

    /// <summary>A district centre goes to another ward.</summary>
    public static readonly Act Move = On("move", "別の区へ移す", "別の区へ移しました");

    /// <summary>A unit owes no reports after a month.</summary>
    public static readonly Act Close = On("close", "閉館にする", "閉館にしました");

    /// <summary>A closed unit owes reports again.</summary>
    public static readonly Act Reopen = On("open", "再び開く", "再び開きました");

    /// <summary>Somebody else runs a unit.</summary>
    public static readonly Act Agree = On("agree", "指定管理者を変える", "指定管理者を変えました");

    /// <summary>A unit that was not there.</summary>
    public static readonly Act Add = On("add", "館を加える", "館を加えました");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Act> All = [Import, Rename, Move, Close, Reopen, Agree, Add];

    private static Act On(string verb, string label, string sentence) => new($"organization.{verb}", Permissions.Organization.Edit, label, sentence, NeedsReason: true, ChangesTree: true);
}
