using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>A table that was pasted into a measure's cells.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Text">Lines of cells between tabs.</param>
public sealed record PastedTable(string Measure, string Text);

/// <summary>A cell's value as a table adds it up.</summary>
/// <param name="Cell">The cell's code.</param>
/// <param name="Value">Its text.</param>
public sealed record TableSum(string Cell, string Value);

/// <summary>Beneath a report's address: the reason for a finding, and what a pasted table comes to. The table writes nothing.</summary>
internal static class CheckEndpoints
{
    private static readonly Sentence _form = "理由の依頼の形が正しくありません。finding、numbers、words を書いてください。";

    public static void Map(IEndpointRouteBuilder reports)
    {
        reports.MapPut("/reasons", PutReasonAsync).RequireAuthorization(Permissions.MonthlyReports.Enter);
        reports.MapPost("/table", PostTableAsync).RequireAuthorization(Permissions.MonthlyReports.Enter);
    }

    private static async Task<IResult> PutReasonAsync(string unit, string month, FindingReason reason, ExplainFinding explain, CancellationToken stop) =>
        !ReportingMonth.TryParse(month, out var of) ? Results.NotFound()
        : ReportEndpoints.Answer(reason is { Finding: not null, Numbers: not null } ? await explain.RunAsync(unit, of, reason, stop) : Outcome.Invalid([new(null, _form)]));

    private static async Task<IResult> PostTableAsync(string unit, string month, PastedTable table, PortalDoor door, RuleCache rules, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Enter, stop);
        if (!ReportingMonth.TryParse(month, out var of) || reading.Unit(unit) is not { } found || !reading.Reaches(found.Id, of)
            || (await rules.GetAsync(reading, stop)).Catalogue.FormOf(of.FiscalYear) is var catalogue && catalogue.Measure(table.Measure ?? "") is not { } measure)
        {
            return Results.NotFound();
        }

        var (sums, problems) = new TallyTable(catalogue, measure).Read(table.Text ?? "");
        var faults = problems.Concat(sums.Select(sum => CellAnswer.WhyNot(measure, sum.Value) is { } why ? new Problem(new(sum.Cell.Code, ""), why) : null).OfType<Problem>()).ToList();
        return faults.Count > 0 ? ReportEndpoints.Answer(Outcome.Invalid(faults)) : Results.Json(sums.Select(sum => new TableSum(sum.Cell.Code, Ui.Format.Input(sum.Value, measure.Decimals))));
    }
}
