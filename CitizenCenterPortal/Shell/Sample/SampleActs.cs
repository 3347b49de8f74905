using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>What is done to make the invented city.</summary>
internal static class SampleActs
{
    /// <summary>The invented city is built; its line in the root's chain is what marks the data as 見本データ.</summary>
    public static readonly Act Build = new("sample-city.build", Permissions.Operation.Run, "見本の市を作る", "見本の市を作りました");
}
