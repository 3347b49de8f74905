using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Audit;

/// <summary>What is done to the journal itself.</summary>
public static class AuditActs
{
    /// <summary>The end of every chain is signed and kept outside the database.</summary>
    public static readonly Act Seal = new("audit.seal", Permissions.Audit.Seal, "封印する", "記録を封印しました");
}
