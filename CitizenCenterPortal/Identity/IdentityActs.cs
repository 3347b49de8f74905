namespace CitizenCenterPortal.Identity;

/// <summary>What is done to persons and grants.</summary>
public static class IdentityActs
{
    /// <summary>The demo's personas get their persons and grants.</summary>
    public static readonly Act PrepareDemo = new("access.prepare-demo", Permissions.Operation.Run, "見本の職員を用意する", "見本の職員を用意しました");
}
