using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>Which forms are wanted.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Month">The month.</param>
/// <param name="WholeYear">True for the months of its fiscal year that have begun.</param>
/// <param name="Beneath">True for the units beneath it too.</param>
public sealed record FormWish(string Unit, ReportingMonth Month, bool WholeYear, bool Beneath);

/// <summary>Gives a report, a year of them or a ward's as a workbook to be filled in, with what the caller sees of them now.</summary>
public sealed class TakeForm(PortalDoor door, RuleCache rules, Proposals proposals, PaperFacts paper)
{
    /// <summary>Most reports of one workbook: a year of a ward.</summary>
    public const int MaxForms = 240;

    /// <summary>The workbook and its name; null where there is no such report for the caller, or there are more than <see cref="MaxForms"/>.</summary>
    public async Task<(FileStream Content, string Name)?> RunAsync(FormWish wish, CancellationToken stop = default)
    {
        await using var reading = await door.OpenSnapshotAsync(Permissions.Exports.Take, stop);
        if (reading.Unit(wish.Unit) is not { } unit || !reading.Reaches(unit.Id, wish.Month) || !await ReportYears.HasAsync(reading, wish.Month, stop) || await FormsAsync(reading, unit, wish, stop) is not { Count: > 0 and <= MaxForms } forms)
        {
            return null;
        }

        var title = Words.Say("月次報告様式");
        var facts = await paper.OfAsync(reading, title, stop);
        var book = (await rules.GetAsync(reading, stop)).Of(wish.Month.FiscalYear);
        var file = await WorkbookFile.MakeAsync(new($"{unit.DisplayName} {title}", facts.City, CityClock.ToCity(facts.MadeAt), facts.Mark), writer =>
        {
            forms.ForEach(new FormSheet(writer, book, FormatTime.FullMoment(facts.MadeAt)).Write);
            return Task.CompletedTask;
        });
        return (file, string.Join('_', title.Replace(' ', '-'), unit.Code, wish.WholeYear ? Era.Fiscal(wish.Month.FiscalYear).Replace(' ', '-') : wish.Month.ToString(), FormatTime.FileDay(facts.MadeAt)) + ".xlsx");
    }

    private async Task<List<TakenForm>> FormsAsync(Reading reading, OrgUnit unit, FormWish wish, CancellationToken stop)
    {
        var now = reading.Clock.ThisMonth;
        List<ReportingMonth> months = [.. (wish.WholeYear ? wish.Month.FiscalYear.MonthsUntil(now).Months : [wish.Month]).Where(month => month <= now)];
        var wanted = (from month in months
                      from each in reading.Units.OrderBy(each => each.Path, StringComparer.Ordinal)
                      where each.Id == unit.Id || (wish.Beneath && reading.Tree.AncestorsIn(each.Id, month).Contains(unit.Id))
                      where reading.Reaches(each.Id, month) && reading.Tree.IsOpen(each.Id, month)
                      select (Unit: each, Month: month)).ToList();
        if (wanted.Count is 0 or > MaxForms)
        {
            return [];
        }

        var units = wanted.Select(at => at.Unit.Id).ToHashSet();
        var beside = months.SelectMany(month => new[] { month, month.Previous, month.LastYear }).ToHashSet();
        var book = (await rules.GetAsync(reading, stop)).Of(wish.Month.FiscalYear);
        var catalogue = book.Catalogue;
        var reports = await reading.Rows<MonthlyReport>().Where(report => units.Contains(report.OrgUnitId) && months.Contains(report.Month)).ToDictionaryAsync(report => (report.OrgUnitId, report.Month), stop);
        var figures = await reading.Rows<Figure>().Where(figure => units.Contains(figure.OrgUnitId) && beside.Contains(figure.Month)).ToDictionaryAsync(figure => (figure.OrgUnitId, figure.Month, figure.CellId), stop);
        var asked = (await reading.Rows<Remark>().Where(remark => units.Contains(remark.OrgUnitId) && months.Contains(remark.Month)).ToListAsync(stop)).ToLookup(remark => (remark.OrgUnitId, remark.Month));
        var forms = new List<TakenForm>();
        foreach (var (of, month) in wanted)
        {
            forms.Add(Form(of, month, await proposals.AnswersAsync(book, reading, of.Id, month, stop)));
        }

        return forms;

        TakenForm Form(OrgUnit of, ReportingMonth month, AnswerAt calendar)
        {
            var status = reports.GetValueOrDefault((of.Id, month))?.Status ?? ReportStatus.Draft;
            var open = !ReportFlow.IsOpenForEntry(status) ? [] : catalogue.OpenIn(asked[(of.Id, month)].Opened(reports.GetValueOrDefault((of.Id, month)))) is { } named ? named : catalogue.Cells.Select(cell => cell.Id).ToHashSet();
            return new(of, month, status, open, (when, cell) => figures.GetValueOrDefault((of.Id, when, cell.Id)) is { } figure ? new(figure.Stored, figure.NotApplicable) : default, calendar);
        }
    }
}
