using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Shell;

/// <summary>For who watches the server: <c>/health/live</c> is up, <c>/health/ready</c> has a database of the right schema.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/health/live", ["GET", "HEAD"], () => Results.Text("live")).AllowAnonymous();
        endpoints.MapMethods("/health/ready", ["GET", "HEAD"], async (PortalDatabase database, CancellationToken stop) =>
            await database.IsCurrentAsync(stop) ? Results.Text("ready") : Results.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
