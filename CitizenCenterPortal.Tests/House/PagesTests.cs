using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Tests.House;

/// <summary>Signed in is the floor of every page; this list is the whole of what stands above ground.</summary>
public sealed class PagesTests
{
    private static bool IsOpen(string address) =>
        address is "/sign-in" or "/not-found" or "/error" || address.StartsWith("/error/", StringComparison.Ordinal) || address.StartsWith("/open/", StringComparison.Ordinal);

    [Fact]
    public void Every_page_asks_for_sign_in_but_the_open_ones() =>
        Pages().Where(page => !IsOpen(page.Address) && (!page.Type.IsDefined(typeof(AuthorizeAttribute), true) || page.Type.IsDefined(typeof(AllowAnonymousAttribute), true)))
            .Select(page => $"{page.Address} ({page.Type.Name}) is open to anybody").ShouldBeEmpty();

    [Fact]
    public void No_component_lifts_the_sign_in_but_the_open_pages() =>
        Compiled.Types.Where(type => type.IsDefined(typeof(AllowAnonymousAttribute), true))
            .Where(type => !type.GetCustomAttributes<RouteAttribute>().Any(route => IsOpen(route.Template)))
            .Select(type => type.FullName).ShouldBeEmpty();

    private static IEnumerable<(string Address, Type Type)> Pages() =>
        from type in Compiled.Types
        from route in type.GetCustomAttributes<RouteAttribute>()
        select (route.Template, type);
}
