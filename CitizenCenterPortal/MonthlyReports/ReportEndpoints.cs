using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// <c>/api/v1/reports/{unit}/{month}</c>: the report as data, a cell with its history, cells and texts to save, its steps to take, what is said about it. Answers: 404 for what does not exist or
/// is out of reach, 409 for what the state or another person's change forbids, 422 for what the form does not take.
/// </summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var reports = endpoints.MapGroup("/api/v1/reports/{unit}/{month}").WithTags("MonthlyReports");
        reports.MapGet("", GetAsync).RequireAuthorization(Permissions.MonthlyReports.Read);
        reports.MapGet("/cells/{cell}/history", GetCellAsync).RequireAuthorization(Permissions.MonthlyReports.Read);
        reports.MapPut("/cells", PutCellsAsync).RequireAuthorization(Permissions.MonthlyReports.Enter);
        CheckEndpoints.Map(reports);
        reports.MapPut("/texts", PutTextsAsync).RequireAuthorization(Permissions.MonthlyReports.Enter);
        reports.MapPost("/comments", PostCommentAsync).RequireAuthorization(Permissions.MonthlyReports.Comment);
        reports.MapPost("/acts", PostActAsync).RequireAuthorization(Permissions.MonthlyReports.Read);
    }

    private static async Task<IResult> GetAsync(string unit, string month, ReadReport reports, CancellationToken stop) =>
        ReportingMonth.TryParse(month, out var of) && await reports.FindAsync(unit, of, 0, stop) is { Absence: not (ReportAbsence.NotBegun or ReportAbsence.NotOpen) } report
            ? Results.Json(ReportData.Of(report))
            : Results.NotFound();

    private static async Task<IResult> GetCellAsync(string unit, string month, string cell, ReadCell cells, CancellationToken stop) =>
        ReportingMonth.TryParse(month, out var of) && await cells.FindAsync(unit, of, cell, stop) is { } told ? Results.Json(told) : Results.NotFound();

    private static async Task<IResult> PutCellsAsync(string unit, string month, CellEntry entry, EnterCells enter, CancellationToken stop) =>
        ReportingMonth.TryParse(month, out var of) ? Answer(await enter.RunAsync(unit, of, entry, stop)) : Results.NotFound();

    private static async Task<IResult> PutTextsAsync(string unit, string month, CellEntry entry, EnterTexts enter, CancellationToken stop) =>
        ReportingMonth.TryParse(month, out var of) ? Answer(await enter.RunAsync(unit, of, entry, stop)) : Results.NotFound();

    private static IResult Answer(EntryResult result) => result.Outcome.Kind switch
    {
        OutcomeKind.NotFound => Results.NotFound(),
        OutcomeKind.Done => Results.Ok(EntrySaved.Of(result)),
        OutcomeKind.Refused => Results.Json(EntryConflict.Of(result), statusCode: StatusCodes.Status409Conflict),
        OutcomeKind.Invalid => Results.Json(EntryRefused.Of(result), statusCode: StatusCodes.Status422UnprocessableEntity),
    };

    private static async Task<IResult> PostActAsync(string unit, string month, ActRequest request, MoveReport move, CancellationToken stop)
    {
        if (!ReportingMonth.TryParse(month, out var of))
        {
            return Results.NotFound();
        }

        return Answer(await move.RunAsync(new(unit, of, request.Act, request.Seen, request.Reason, request.Places), stop));
    }

    private static async Task<IResult> PostCommentAsync(string unit, string month, CommentMove move, CommentOnReport comments, CancellationToken stop) =>
        ReportingMonth.TryParse(month, out var of) ? Answer(await comments.RunAsync(unit, of, move, stop)) : Results.NotFound();

    /// <summary>How an act that changes nothing on the page ended.</summary>
    internal static IResult Answer(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.NotFound => Results.NotFound(),
        OutcomeKind.Done => Results.NoContent(),
        OutcomeKind.Refused => Results.Json(RefusalData.Of(outcome), statusCode: StatusCodes.Status409Conflict),
        OutcomeKind.Invalid => Results.Json(RefusalData.Of(outcome), statusCode: StatusCodes.Status422UnprocessableEntity),
    };
}
