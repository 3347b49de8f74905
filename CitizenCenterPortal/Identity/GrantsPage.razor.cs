using System.Globalization;
using CitizenCenterPortal.Identity.Grants;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Identity;

/// <summary>The grants of the city.</summary>
public sealed partial class GrantsPage(ReadGrants grants, NavigationManager navigation)
{
    private GrantFilter _filter = new(null, null, null, false, 1);
    private GrantPage? _page;
    private IReadOnlyList<ToldAct> _history = [];
    private bool _given;
    private int _version;

    /// <summary>A part of a name or sign-in.</summary>
    [SupplyParameterFromQuery(Name = "person")] public string? Person { get; set; }

    /// <summary>A role's code.</summary>
    [SupplyParameterFromQuery(Name = "role")] public string? Role { get; set; }

    /// <summary>A unit's code.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public string? Unit { get; set; }

    /// <summary><c>over</c> for those that ended.</summary>
    [SupplyParameterFromQuery(Name = "state")] public string? StateText { get; set; }

    /// <summary>The page of the list, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")] public string? PageText { get; set; }

    private int Pages => Math.Max(1, ((_page?.Count ?? 0) + ReadGrants.PageRows - 1) / ReadGrants.PageRows);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var number = string.IsNullOrEmpty(PageText) ? 1 : int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
        if (number < 1 || StateText is not (null or "" or "over") || (Role is { Length: > 0 } && Roles.Find(Role) is null))
        {
            navigation.NotFound();
            return;
        }

        _filter = new(Person, Role, Unit, StateText == "over", number);
        await ReadAsync();
        if (number > Pages || (Unit is { Length: > 0 } && !_page!.Units.Any(unit => unit.Code == Unit)))
        {
            navigation.NotFound();
        }
    }

    private async Task ReadAsync() => (_page, _history) = (await grants.ReadAsync(_filter), await grants.HistoryAsync());

    private async Task GivenAsync()
    {
        _given = true;
        _version++;
        await ReadAsync();
    }

    private string Address(int page, bool over) => "/admin/grants" + string.Concat(new[]
    {
        ("person", Person), ("role", Role), ("unit", Unit), ("state", over ? "over" : null), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
    }.Where(part => !string.IsNullOrEmpty(part.Item2)).Select((part, at) => $"{(at == 0 ? '?' : '&')}{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));
}
