using System.Net;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Browser;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Identity;

/// <summary>The command <c>erase-person</c>, run as at the server, beside the portal that serves.</summary>
public sealed class EraseCommandTests
{
    private const string Person = "demo:administrator";
    private const string Name = "工藤 明";

    [EachDatabase]
    public async Task A_name_erased_at_the_server_is_gone_from_the_serving_portal_and_the_record_is_clean_and_sealed(TestDatabase at)
    {
        var folder = Directory.CreateTempSubdirectory("portal-server-");
        Task<(int Code, string Said, string Faults)> Run(params string[] arguments) => PortalCommand.RunAsync(at, arguments);
        var city = Path.Combine(folder.FullName, "organization.csv");
        await File.WriteAllBytesAsync(city, Samples.Read("organization.csv"));
        (await Run("import-organization", city)).Code.ShouldBe(0);
        int Seals() => File.ReadAllLines(at.Portal.Beside + ".seals.jsonl").Length;
        await using var server = await PortalServer.StartAsync(at, folder);
        using var administrator = await RunningPortal.AsAsync(server.Address, "administrator");
        (await AboutAsync(administrator)).ShouldContain(Name);

        var slip = await Run("erase-person", "--sign-in", Person);
        slip.Code.ShouldBe(2);
        (await AboutAsync(administrator)).ShouldContain(Name, customMessage: "without --yes nothing is erased");

        var seals = Seals();
        var (code, said, faults) = await Run("erase-person", "--sign-in", Person, "--yes");

        (code, faults).ShouldBe((0, ""));
        said.ShouldContain("氏名を消しました。");
        var page = await AboutAsync(administrator);
        page.ShouldNotContain(Name);
        page.ShouldContain("職員番号");
        await using (var db = at.Everything())
        {
            var person = await db.Set<Person>().SingleAsync(row => row.SignIn == Person);
            (await db.Set<PersonKey>().AnyAsync(key => key.PersonId == person.Id)).ShouldBeFalse();
        }

        Seals().ShouldBe(seals + 1);
        (await Run("verify")).ShouldBe((0, "確かめました。問題はありません。\n", ""));

        foreach (var (who, why) in new[] { (Person, "もうありません"), ("nobody", "nobody: ") })
        {
            var refused = await Run("erase-person", "--sign-in", who, "--yes");
            (refused.Code, refused.Said).ShouldBe((1, ""));
            refused.Faults.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(why);
        }
    }

    private static async Task<string> AboutAsync(HttpClient client) => WebUtility.HtmlDecode(await client.GetStringAsync("/about"));
}
