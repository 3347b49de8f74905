using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>A table that was pasted into a measure's cells.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Text">Lines of cells between tabs.</param>
public sealed record PastedTable(string Measure, string Text);

/// <summary>A cell's value as a table adds it up.</summary>
/// <param name="Cell">The cell's code.</param>
/// <param name="Value">Its text.</param>
public sealed record TableSum(string Cell, string Value);

/// <summary>Beneath a report's address: the reason for a finding, and what a table that was pasted or is in a file comes to. The table writes nothing.</summary>
internal static class CheckEndpoints
{
    private static readonly Sentence _form = "理由の依頼の形が正しくありません。finding、numbers、words を書いてください。";

    public static void Map(IEndpointRouteBuilder reports)
    {
        reports.MapPut("/reasons", PutReasonAsync).RequireAuthorization(Permissions.MonthlyReports.Enter);
        reports.MapPost("/table", PostTableAsync).RequireAuthorization(Permissions.MonthlyReports.Enter);
        reports.MapPost("/table/file", PostTableFileAsync).RequireAuthorization(Permissions.MonthlyReports.Enter);
    }

    private static async Task<IResult> PutReasonAsync(string unit, string month, FindingReason reason, ExplainFinding explain, CancellationToken stop) =>
        !ReportingMonth.TryParse(month, out var of) ? Results.NotFound()
        : ReportEndpoints.Answer(reason is { Finding: not null, Numbers: not null } ? await explain.RunAsync(unit, of, reason, stop) : Outcome.Invalid([new(null, _form)]));

    private static Task<IResult> PostTableAsync(string unit, string month, PastedTable table, PortalDoor door, RuleCache rules, CancellationToken stop) =>
        AddUpAsync(unit, month, table.Measure, door, rules, tally => tally.Read(table.Text ?? ""), stop);

    /// <summary>The file is the request's body, under its name in the address.</summary>
    private static async Task<IResult> PostTableFileAsync(HttpContext http, string unit, string month, string? measure, string? name, PortalDoor door, RuleCache rules, CancellationToken stop)
    {
        var bytes = await TableFile.LoadAsync(http.Request.Body, stop);
        return await AddUpAsync(unit, month, measure, door, rules, tally => tally.Read(bytes, Excerpt.OneLine(name ?? "")), stop);
    }

    private static async Task<IResult> AddUpAsync(
        string unit, string month, string? code, PortalDoor door, RuleCache rules, Func<TallyTable, (IReadOnlyList<(Cell Cell, decimal Value)> Sums, IReadOnlyList<Problem> Problems)> read, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Enter, stop);
        if (!ReportingMonth.TryParse(month, out var of) || reading.Unit(unit) is not { } found || !reading.Reaches(found.Id, of)
            || (await rules.GetAsync(reading, stop)).Catalogue.FormOf(of.FiscalYear) is var catalogue && catalogue.Measure(code ?? "") is not { } measure)
        {
            return Results.NotFound();
        }

        var (sums, problems) = read(new TallyTable(catalogue, measure));
        var faults = problems.Concat(sums.Select(sum => CellAnswer.WhyNot(measure, sum.Value) is { } why ? new Problem(new(sum.Cell.Code, ""), why) : null).OfType<Problem>()).ToList();
        return faults.Count == 0 ? Results.Json(sums.Select(sum => new TableSum(sum.Cell.Code, Ui.Format.Input(sum.Value, measure.Decimals))))
            : faults[0].At is { Where.Length: > 0 } ? ReportEndpoints.Answer(Outcome.Invalid([.. faults.Select(fault => new Problem(null, new Sentence("{0}：{1}", fault.At!, fault.What)))]))
            : ReportEndpoints.Answer(Outcome.Invalid(faults));
    }
}
