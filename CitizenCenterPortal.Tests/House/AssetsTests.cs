using System.Text.RegularExpressions;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Shell;

namespace CitizenCenterPortal.Tests.House;

/// <summary>What the browser gets: from this server alone, with nothing inline.</summary>
public sealed partial class AssetsTests
{
    private static readonly string Built = Path.Combine(Repository.App, "wwwroot");

    [Fact]
    public void Nothing_the_browser_gets_names_another_host()
    {
        var files = Repository.Files(Built, ".css", ".js", ".svg").Concat(Repository.Files(Repository.App, ".razor")).ToList();
        files.ShouldNotBeEmpty();
        files.SelectMany(file => OtherHost().Matches(Repository.Text(file)).Select(match => $"{file}: {match.Value}"))
            .Where(found => !found.EndsWith("//www.w3.org", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void No_component_writes_a_style_or_a_script_into_the_page() =>
        Repository.Files(Repository.App, ".razor").Where(file => Inline().IsMatch(Repository.Text(file))).ShouldBeEmpty();

    [Fact]
    public void Every_font_file_that_the_faces_name_is_there()
    {
        var faces = Address().Matches(Repository.Text("CitizenCenterPortal/wwwroot/fonts/noto-sans-jp.css")).Select(match => match.Groups[1].Value).ToList();
        faces.Count.ShouldBeGreaterThan(100);
        faces.Where(face => !File.Exists(Path.Combine(Built, "fonts", face))).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_built_is_what_the_sources_say()
    {
        var styles = Path.Combine(Repository.Root, "wwwroot-assets", "styles");
        var built = Repository.Text("CitizenCenterPortal/wwwroot/css/portal.css");
        File.ReadAllLines(Path.Combine(styles, "order.txt")).Where(name => !built.Contains(File.ReadAllText(Path.Combine(styles, name)), StringComparison.Ordinal)).ShouldBeEmpty();
        Directory.GetFiles(styles, "*.css").Select(file => Path.GetFileName(file)).Except(File.ReadAllLines(Path.Combine(styles, "order.txt"))).ShouldBeEmpty();
        foreach (var script in Directory.GetFiles(Path.Combine(Repository.Root, "wwwroot-assets", "scripts")))
        {
            File.ReadAllText(Path.Combine(Built, "js", Path.GetFileName(script))).ShouldBe(File.ReadAllText(script));
        }
    }

    [Fact]
    public void Every_icon_that_a_page_or_a_menu_names_is_drawn()
    {
        var drawn = Symbol().Matches(Repository.Text("CitizenCenterPortal/wwwroot/icons/icons.svg")).Select(match => match.Groups[1].Value).ToList();
        var everything = new Caller(1, "person:1", "city-director", Reach.Subtree, OrgUnit.RootId, null, 1, Roles.All.SelectMany(role => role.Permissions).ToHashSet());
        var named = Rooms.All.SelectMany(room => room.Menu(everything)).Select(item => item.Icon).OfType<string>()
            .Concat(Repository.Files(Repository.App, ".razor").SelectMany(file => Icon().Matches(Repository.Text(file))).Select(match => match.Groups[1].Value)).ToList();
        named.ShouldNotBeEmpty();
        named.Except(drawn).ShouldBeEmpty();
    }

    [Fact]
    public void No_script_is_longer_than_two_hundred_lines() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "wwwroot-assets", "scripts")).Where(script => File.ReadLines(script).Count() > 200).ShouldBeEmpty();

    [GeneratedRegex(@"(?:https?:)?//[a-z0-9-]+(?:\.[a-z0-9-]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex OtherHost();

    [GeneratedRegex(@"<style|<script(?![^>]*\ssrc=)|\son[a-z]+=""[^@]", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"<symbol id=""([^""]+)""")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"(?:<Icon Name=|Icon\.Of\(Assets, )""([a-z-]+)""")]
    private static partial Regex Icon();

    [GeneratedRegex(@"url\(([^)]+)\)")]
    private static partial Regex Address();
}
