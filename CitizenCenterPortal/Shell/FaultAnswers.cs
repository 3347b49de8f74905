using System.Diagnostics;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Shell;

/// <summary>What a program hears when the portal could not do what it asked, or could not read it.</summary>
/// <param name="Message">The sentence, in the caller's language.</param>
internal sealed record FaultData(string Message);

/// <summary>
/// Answers faults of data and files in place: 503 while the database is busy or gone, 500 for anything else, 4xx for a request that cannot
/// be read. A page's fault goes on to the page of errors.
/// </summary>
internal sealed partial class FaultAnswers(RequestDelegate next, ILogger<FaultAnswers> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException unread) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, unread.StatusCode, new("依頼の形が正しくありません。"));
        }
        catch (Exception fault) when (fault is not DoorClosedException && IsData(http) && !http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var reference = Reference(http);
            LogFault(fault, http.Request.Method, http.Request.Path, reference);
            await AnswerAsync(http, Status(fault), DatabaseAway.Caused(fault)
                ? new("いまデータベースが混み合っているか、止まっています。すこし待って、もう一度お試しください。続くときは、受付番号 {0} を添えてシステム管理者に知らせてください。", reference)
                : new("問題が起きました。すこし待って、もう一度お試しください。続くときは、受付番号 {0} を添えてシステム管理者に知らせてください。", reference));
        }
        catch (Exception) when (!IsData(http))
        {
            // The page that tells of it is asked for as a page is, whatever the form was that failed.
            http.Request.Method = HttpMethods.Get;
            throw;
        }
    }

    /// <summary>The status of a fault.</summary>
    public static int Status(Exception fault) => DatabaseAway.Caused(fault) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;

    /// <summary>The number by which a fault is found in the log.</summary>
    public static string Reference(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;

    private static bool IsData(HttpContext http) => http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/export");

    private static Task AnswerAsync(HttpContext http, int status, Sentence message)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Remove("Content-Disposition");
        return http.Response.WriteAsJsonAsync(new FaultData(message.ToString()), http.RequestAborted);
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed; reference {Reference}")]
    private partial void LogFault(Exception fault, string method, string path, string reference);
}
