using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Organization;

/// <summary>What is done to the tree of units.</summary>
public static class OrganizationActs
{
    /// <summary>Units, placements and agreements from the city's file.</summary>
    public static readonly Act Import = new("organization.import", Permissions.Organization.Edit, "組織のファイルを取り込む", "組織のファイルを取り込みました", ChangesTree: true);
}
