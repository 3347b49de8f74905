namespace CitizenCenterPortal.Identity;

/// <summary>What is done to persons and grants.</summary>
public static class IdentityActs
{
    /// <summary>The demo's personas get their persons and grants.</summary>
    public static readonly Act PrepareDemo = new("access.prepare-demo", Permissions.Operation.Run, "見本の職員を用意する", "見本の職員を用意しました");

    /// <summary>A person's name is erased for good.</summary>
    public static readonly Act Erase = new("person.erase", Permissions.Access.Edit, "氏名を消す", "職員の氏名を消しました");
}
