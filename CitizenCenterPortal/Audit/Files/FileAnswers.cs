using Microsoft.Net.Http.Headers;

namespace CitizenCenterPortal.Audit.Files;

/// <summary>What a browser is told that asks for a file or hands one in. A refusal is its sentence as plain text, which js/upload.js shows.</summary>
internal static class FileAnswers
{
    /// <summary>The form did not come whole.</summary>
    public static IResult Unread => Said(new Sentence("ファイルを受け取れませんでした。ファイルを選び直して、もう一度送ってください。"), StatusCodes.Status400BadRequest);

    /// <summary>Hands a file out, as nothing but a file, kept by no browser.</summary>
    public static IResult Give(HttpContext http, HandedFile given) => Give(http, given, "no-store", null);

    /// <summary>Hands a picture out to the page that shows it. The browser keeps it for its person alone and asks each time whether it still may show it, so that a weak line carries it once.</summary>
    public static IResult Show(HttpContext http, HandedFile given) =>
        given.Content is null ? Give(http, given) : Give(http, given, "private, no-cache", new($"\"{given.Of.Sha256}\""));

    /// <summary>What came of a file that was handed in.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="then">Where one is led when it was taken.</param>
    public static IResult Taken(Outcome outcome, string then) => outcome.Kind switch
    {
        OutcomeKind.Done => Results.Redirect(then),
        OutcomeKind.NotFound => Results.NotFound(),
        OutcomeKind.Refused => Said(outcome.Why!, StatusCodes.Status409Conflict),
        OutcomeKind.Invalid => Said(outcome.Problems[0].What, StatusCodes.Status422UnprocessableEntity),
    };

    private static IResult Give(HttpContext http, HandedFile given, string kept, EntityTagHeaderValue? tag)
    {
        http.Response.Headers.CacheControl = kept;
        return given.Content is { } content
            ? Results.File(content, KindFacts.Of(given.Of.Kind).MediaType, given.Of.Name, entityTag: tag)
            : Said(new Sentence("この資料のファイルが失われているか、書き換えられています。システム管理者に知らせてください。"), StatusCodes.Status500InternalServerError);
    }

    private static IResult Said(Sentence why, int status) => Results.Text(why.ToString(), "text/plain; charset=utf-8", statusCode: status);
}
