
namespace CitizenCenterPortal.Shell;

/// <summary>What the frame around every page says of the caller.</summary>
/// <param name="CityName">The city: 杜野市.</param>
/// <param name="UnitTrail">The units from the ward down to the caller's own; empty for the city itself.</param>
/// <param name="PersonName">Who is signed in.</param>
/// <param name="RoleName">In which role.</param>
/// <param name="IsSample">True for the invented city, which every page says.</param>
/// <param name="Menu">The menu, in any order.</param>
/// <param name="OtherGrants">The person's other grants, which they may switch to.</param>
public sealed record ShellView(
    string CityName,
    IReadOnlyList<string> UnitTrail,
    string PersonName,
    string RoleName,
    bool IsSample,
    IReadOnlyList<MenuItem> Menu,
    IReadOnlyList<OtherGrant> OtherGrants)
{
    /// <summary>Those the person stands in for today; the home page says so.</summary>
    public IReadOnlyList<StandIn> StandsIn { get; init; } = [];
}

/// <summary>A grant that the person holds and has not opened.</summary>
/// <param name="Id">Its number, sent to <c>POST /grant</c> as <c>grant</c>.</param>
/// <param name="Label">Role and place: 区拠点館長（東山区）.</param>
public sealed record OtherGrant(int Id, string Label);

/// <summary>A head the person stands in for.</summary>
/// <param name="Grant">The number of the grant, sent to <c>POST /grant</c> as <c>grant</c>.</param>
/// <param name="Label">Role and place: 館長代理（桜台市民センター）.</param>
/// <param name="Head">The head's name.</param>
/// <param name="Until">The last day.</param>
/// <param name="IsOpen">True where the person works in it now.</param>
public sealed record StandIn(int Grant, string Label, string Head, DateOnly Until, bool IsOpen);
