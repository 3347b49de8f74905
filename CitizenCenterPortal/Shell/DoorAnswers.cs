using CitizenCenterPortal.Data;
using Microsoft.AspNetCore.Authentication;

namespace CitizenCenterPortal.Shell;

/// <summary>The one place where a shut door becomes an answer: 403 for a right that is not held, 404 for what is out of reach.</summary>
internal sealed class DoorAnswers(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (DoorClosedException shut) when (!http.Response.HasStarted)
        {
            if (shut.Refusal == DoorRefusal.Reach)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
            }
            else
            {
                await http.ForbidAsync();
            }
        }
    }
}
