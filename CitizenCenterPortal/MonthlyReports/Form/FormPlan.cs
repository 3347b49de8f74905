using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Import;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>What the forms of a file would write over what stands: the same for the preview and for what is then written.</summary>
internal sealed class FormPlan
{
    private readonly List<PreviewRow> lines = [];

    /// <summary>What would be written.</summary>
    public PlannedRows Rows { get; } = new();

    /// <summary>What each cell of the forms does, in the order of the file; cells that are refused are not among them.</summary>
    public IReadOnlyList<PreviewRow> Lines => lines;

    /// <summary>Works it out by the rules of typing; what they forbid becomes a fault.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="rows">The reports, their figures and what is asked for, as they stand.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="thisMonth">The last month that may be entered.</param>
    /// <param name="catalogue">The forms of all years.</param>
    /// <param name="faults">Gets the faults.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<FormPlan> MakeAsync(
        IReadOnlyList<FilledForm> forms, StandingRows rows, OrgTree tree, ReportingMonth thisMonth, Catalogue catalogue, Faults faults, CancellationToken stop)
    {
        var plan = new FormPlan();
        var units = forms.Select(form => form.Unit.Id).ToHashSet();
        var months = new MonthSpan(forms.Select(form => form.Month).DefaultIfEmpty(thisMonth).Min(), forms.Select(form => form.Month).DefaultIfEmpty(thisMonth).Max());
        var stored = await StoredReports.LoadAsync(rows.Reports, rows.Figures, units, months, stop);
        var asked = (await rows.Remarks.Where(remark => units.Contains(remark.OrgUnitId) && remark.Month >= months.From && remark.Month <= months.To).ToListAsync(stop))
            .ToLookup(remark => (remark.OrgUnitId, remark.Month));
        foreach (var form in forms)
        {
            var (at, ofYear) = ((form.Unit.Id, form.Month), catalogue.FormOf(form.Month.FiscalYear));
            var report = stored.Report(form.Unit.Id, form.Month);
            var figures = stored.Figures(form.Unit.Id, form.Month).ToDictionary();
            if (form.Lines.Any(line => line.IsTouched) && EntryRules.WhyLocked(form.Unit, report ?? new() { OrgUnitId = form.Unit.Id, Month = form.Month }, tree, thisMonth) is { } why)
            {
                faults.Add(new Problem(form.At, why));
                continue;
            }

            plan.Take(form, report, figures, ofYear.OpenIn(asked[at].Opened(report)), ofYear, faults);
        }

        return plan;
    }

    private void Take(FilledForm form, MonthlyReport? before, Dictionary<int, Figure> figures, HashSet<int>? open, Catalogue catalogue, Faults faults)
    {
        var after = Entered(before, form);
        var saving = new CellSaving(after, catalogue, figures, open, (_, _) => false);
        foreach (var line in form.Lines)
        {
            var measure = catalogue.MeasureOf(line.Cell);
            var figure = figures.GetValueOrDefault(line.Cell.Id);
            var stands = new CellAnswer(figure?.Stored, figure?.NotApplicable ?? false);
            var shall = line.IsTouched ? line.Answer!.Value : stands;
            if (shall != stands && stands != line.Taken)
            {
                faults.Add(Fault(line, new Sentence("様式を取り出したあとで「{0}」に変わっています。画面で直すか、新しい様式に記入してください。", stands == default ? Words.Say("空欄") : stands.Shown(measure.Decimals))));
            }
            else if (shall != stands && open?.Contains(line.Cell.Id) == false)
            {
                faults.Add(Fault(line, CellSaving.NotOpened));
            }
            else
            {
                saving.Take(new(line.Cell.Code, shall.Text(measure.Decimals), figure?.Version ?? 0));
                lines.Add(new(shall == stands ? LineChange.Same : stands == default ? LineChange.New : LineChange.Changed, line.Row.Number, form.Unit, form.Month, line.Cell, catalogue, stands, shall));
            }
        }

        Problem Fault(FilledLine line, Sentence why) => line.Row.Fault(FormColumns.Value, FilledLine.Of(catalogue, line.Cell, line.Row[FormColumns.Value].Trim(), why));

        if (saving.Written.Count > 0)
        {
            Rows.Figures.AddRange(saving.Written);
            Rows.Reports.Add((before, after));
        }
    }

    /// <summary>The report as it stands, worked on by a person.</summary>
    private static MonthlyReport Entered(MonthlyReport? before, FilledForm form) => new()
    {
        OrgUnitId = form.Unit.Id,
        Month = form.Month,
        Status = before?.Status ?? ReportStatus.Draft,
        Reported = before?.Reported ?? false,
        SubmittedAt = before?.SubmittedAt,
        SubmittedBy = before?.SubmittedBy,
        ConfirmedAt = before?.ConfirmedAt,
        OpenReason = before?.OpenReason,
        Imported = false,
    };
}

/// <summary>Rows as they stand, read through an open door.</summary>
/// <param name="Reports">Reports.</param>
/// <param name="Figures">Figures.</param>
/// <param name="Remarks">What is asked for.</param>
internal sealed record StandingRows(IQueryable<MonthlyReport> Reports, IQueryable<Figure> Figures, IQueryable<Remark> Remarks)
{
    /// <summary>Through a door open for reading.</summary>
    public static StandingRows Of(Reading reading) => new(reading.Rows<MonthlyReport>(), reading.Rows<Figure>(), reading.Rows<Remark>());

    /// <summary>Through a door open for an act.</summary>
    public static StandingRows Of(Change change) => new(change.Rows<MonthlyReport>(), change.Rows<Figure>(), change.Rows<Remark>().AsNoTracking());
}
