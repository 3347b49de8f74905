using System.Reflection;
using System.Text.RegularExpressions;
using CitizenCenterPortal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;

namespace CitizenCenterPortal.Tests.House;

/// <summary>What stands behind one door stays behind it, whoever writes the call and however it is spelled.</summary>
public sealed partial class BannedCallsTests
{
    private static readonly string[] Clocks = ["get_Now", "get_UtcNow", "get_Today"];
    private static readonly string[] Unserved = ["GetValueAsync", "SetValueAsync", "InvokeConstructorAsync"];
    private static readonly string[] PagesAndAssets = [".razor", ".css", ".js", ".html", ".svg", ".webmanifest"];

    [Fact]
    public void Only_Data_speaks_to_the_database() =>
        Breaches("Data", called => DatabaseWords().IsMatch(called.Name) || (called is ConstructorInfo && typeof(DbContext).IsAssignableFrom(called.DeclaringType))).ShouldBeEmpty();

    [Fact]
    public void Only_Data_makes_contexts() =>
        (from type in Compiled.Types
         where Compiled.RoomOf(type) != "Data"
         from named in Compiled.TypesNamedBy(type)
         where named == typeof(IDbContextFactory<>) || (named.IsSubclassOf(typeof(DbContext)) && !named.IsAbstract)
         select $"{type.FullName} names {named.Name}").Distinct().ShouldBeEmpty();

    [Fact]
    public void The_time_comes_from_the_citys_clock()
    {
        Compiled.Calls.ShouldContain(call => call.From.DeclaringType == typeof(CityClock) && call.To.DeclaringType == typeof(TimeProvider));
        Breaches("", called => (called.DeclaringType == typeof(DateTime) || called.DeclaringType == typeof(DateTimeOffset)) && Clocks.Contains(called.Name)).ShouldBeEmpty();
        Breaches("Kernel", called => called.DeclaringType == typeof(TimeProvider) && called.Name is "GetUtcNow" or "GetLocalNow").ShouldBeEmpty();
    }

    [Fact]
    public void No_call_needs_a_newer_client_script_than_the_one_served() =>
        Breaches("", called => Unserved.Contains(called.Name) && (typeof(IJSRuntime).IsAssignableFrom(called.DeclaringType) || called.DeclaringType?.Namespace == typeof(IJSRuntime).Namespace)).ShouldBeEmpty();

    [Fact]
    public void No_page_carries_script_style_or_handlers_in_its_markup() =>
        Found(Repository.Files(Repository.App, ".razor"), InlineCode()).ShouldBeEmpty();

    [Fact]
    public void Nothing_a_browser_gets_names_another_host() =>
        Found(Repository.Files(Repository.App, PagesAndAssets), OtherHost()).ShouldBeEmpty();

    private static IEnumerable<string> Breaches(string home, Func<MethodBase, bool> banned) =>
        Compiled.Calls.Where(call => Compiled.RoomOf(call.From.DeclaringType!) != home && banned(call.To))
            .Select(call => $"{Compiled.Name(call.From)} calls {call.To.DeclaringType?.Name}.{call.To.Name}").Distinct();

    private static IEnumerable<string> Found(IEnumerable<string> files, Regex what) =>
        from file in files
        from Match match in what.Matches(Comment().Replace(Repository.Text(file), ""))
        select $"{file}: {match.Value}";

    [GeneratedRegex("^(IgnoreQueryFilters|ExecuteSql|SqlQuery|FromSql|IsSqlite$|IsNpgsql$|UseSqlite|UseNpgsql|AddDbContext|AddPooledDbContext)")]
    private static partial Regex DatabaseWords();

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|<style\b[^>]*>|(?<=\s)on[a-z]+\s*=\s*["'][^"']*|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex("""https?://(?!www\.w3\.org/|schemas\.|127\.0\.0\.1|localhost)[^\s"'<>)]+|(?<=["'(=])//[a-z0-9-]+\.[a-z][^\s"'<>)]*""", RegexOptions.IgnoreCase)]
    private static partial Regex OtherHost();

    [GeneratedRegex("""/\*.*?\*/|<!--.*?-->|@\*.*?\*@""", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
