using System.Text.Json;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports.YearForms;
using CitizenCenterPortal.Tests.Given;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.MonthlyReports.YearForms;

/// <summary>Whatever is done to the forms to come, in whatever order: what was reported for keeps its form.</summary>
public sealed class YearFormPropertyTests
{
    private const int Steps = 90;

    private static readonly string[] Codes = ["OPEN.DAYS", "OPEN.NOTES", "USE.SLOTS", "STAFF.ACTUAL", "NEW.ONE", "NEW.TWO"];

    [EachDatabase]
    public async Task No_sequence_of_acts_changes_the_form_of_a_year_that_was_reported_for(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var (forms, done) = (city.Forms(), 0);
        var steps = from kind in Gen.Choose(0, 5) from code in Gen.Elements(Codes) from year in Gen.Choose(2025, 2028) from number in Gen.Choose(0, 3) select (kind, code, new FiscalYear(year), number);
        var reported = new FiscalYear(2025);
        await city.SubmitAsync("D101", YearFormCity.March);

        foreach (var (index, step) in steps.Sample(Steps).Index())
        {
            if (index == Steps / 2)
            {
                var answers = (await city.ReadAsync(city.As("center-staff", "D101"), "D101"))!.Measures.SelectMany(measure => measure.Cells).ToDictionary(cell => cell.Code, _ => "1");
                (await city.EnterAsync("D101", answers)).Outcome.ShouldBe(Outcome.Done);
                (await city.MoveAsync(city.As("center-director", "D101"), "D101", CitizenCenterPortal.MonthlyReports.ReportActs.Submit)).ShouldBe(Outcome.Done);
                reported = new(2026);
            }

            var before = await FormAsync(city, reported);
            done += (await DoAsync(city, forms, step)).IsDone ? 1 : 0;
            (await FormAsync(city, reported)).ShouldBe(before, step.ToString());
            await NoNameTwiceAsync(city, step.ToString());
        }

        done.ShouldBePositive("else nothing was tried");
    }

    private static async Task NoNameTwiceAsync(ReportingCity city, string step)
    {
        var catalogue = await city.CatalogueAsync();
        Enumerable.Range(2024, 8).Select(start => catalogue.FormOf(new(start)).Measures.Select(measure => measure.Name)).ShouldAllBe(names => names.Distinct().Count() == names.Count(), step);
    }

    private static async Task<Outcome> DoAsync(ReportingCity city, ChangeForm forms, (int Kind, string Code, FiscalYear Year, int Number) step)
    {
        var (kind, code, year, number) = step;
        var measure = (await city.CatalogueAsync()).FormOf(year).Measure(code);
        return kind switch
        {
            0 => await forms.AddAsync(year, new() { Code = code, Block = "利用", Name = $"名前{number}", Unit = "件", Max = "9", Definition = "数え方" }, "試験"),
            1 => await forms.RetireAsync(code, year, "試験"),
            2 when measure is not null => await forms.RenameAsync(code, year, MeasureWords.Of(measure), new($"名前{number}", "", "数え方", null), "試験"),
            _ => await forms.TakeBackAsync(new((FormChangeKind)(kind % 3), code, year), "試験"),
        };
    }

    /// <summary>All that the forms of the years up to one say.</summary>
    private static async Task<string> FormAsync(ReportingCity city, FiscalYear until)
    {
        var catalogue = await city.CatalogueAsync();
        return JsonSerializer.Serialize(Enumerable.Range(2024, until.Start - 2023).Select(start => catalogue.FormOf(new(start))).Select(form => form.Cells.Select(cell => new { cell.Id, cell.Code, Of = Words(form.MeasureOf(cell)) })));
    }

    /// <summary>Without when it ends, which is the business of later years.</summary>
    private static object Words(Measure measure) => new { measure.Code, measure.Block, measure.Name, measure.NameEn, measure.Unit, measure.Decimals, measure.Breakdown, measure.Required, measure.Min, measure.Max, measure.Definition, measure.DefinitionEn };
}
