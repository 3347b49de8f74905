namespace CitizenCenterPortal.Audit;

/// <summary>Stands on an endpoint whose pictures a page shows inside itself, asked for as <c>…?in=page</c>: who looks at the page looks at them, and its line in the record is theirs.</summary>
/// <param name="PageOf">The path of the page, from the values of the endpoint's route.</param>
internal sealed record InPage(Func<RouteValueDictionary, string> PageOf)
{
    /// <summary>What such an address ends with.</summary>
    public const string Mark = "?in=page";

    /// <summary>True where a picture is asked for so.</summary>
    public static bool Asks(HttpRequest request) => request.QueryString.Value == Mark;
}
