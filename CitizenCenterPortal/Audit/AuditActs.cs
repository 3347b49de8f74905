using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Audit;

/// <summary>What is done to the journal itself.</summary>
public static class AuditActs
{
    /// <summary>The end of every chain is signed and kept outside the database.</summary>
    public static readonly Act Seal = new("audit.seal", Permissions.Audit.Seal, "封印する", "記録を封印しました");

    /// <summary>A copy of the database was put in its place: what was done after the copy was taken is no longer in the journal.</summary>
    public static readonly Act Restore = new("audit.restore", Permissions.Operation.Run, "控えを戻す", "控えを戻しました");
}
