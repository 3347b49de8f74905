namespace CitizenCenterPortal.Shell;

/// <summary>A HEAD is a GET whose body stays here: the same rights, the same record, the same headers.</summary>
internal sealed class HeadAnswers(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
            http.Response.Body = Stream.Null;
        }

        return next(http);
    }
}
