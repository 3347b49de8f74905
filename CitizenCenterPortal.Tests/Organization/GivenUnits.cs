using System.Text;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Organization.Import;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Organization;

/// <summary>A city of three wards' worth of lines, and how a file of them goes in.</summary>
internal static class GivenUnits
{
    public const string Header = "館コード,館名,館種別,上位館コード,所在区,指定管理者,開館日\r\n";

    public const string City = Header
        + "C00,市館,市拠点館,,中町区,,1980/1/1\r\n"
        + "W1,東館,区拠点館,C00,東山区,,昭和51年2月1日\r\n"
        + "W2,西館,区拠点館,C00,西川区,,昭和58年4月1日\r\n"
        + "D101,桜台館,地区館,W1,東山区,甲財団,昭和61年7月1日\r\n"
        + "D201,松風館,地区館,W2,西川区,乙会社,昭和57年8月1日\r\n";

    /// <summary>Takes a file in on a day.</summary>
    public static Task<ImportedOrganization> ImportAsync(this TestDatabase database, string file, DateOnly? today = null) =>
        new ImportOrganization(new(database.ForCommands(today), [])).RunAsync(Encoding.UTF8.GetBytes(file), "units.csv", null);

    /// <summary>The tree as it then is.</summary>
    public static async Task<OrgTree> TreeAsync(this TestDatabase database)
    {
        await using var reading = await database.ForCommands().OpenForReadingAsync(CitizenCenterPortal.Identity.Permissions.Organization.Read);
        return reading.Tree;
    }
}
