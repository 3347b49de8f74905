using System.IO.Compression;
using System.Text.RegularExpressions;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Form;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Exports;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Tests.MonthlyReports.Filed;
using Microsoft.EntityFrameworkCore;
using static CitizenCenterPortal.Tests.MonthlyReports.FilledBook;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>A form goes out, is filled in at a desk without a line, and comes back by the rules of typing.</summary>
public sealed class FormRoundTripTests
{
    private const string MaySheet = "D101 2026-05";

    private static readonly FormAddress May = new("D101", ReportingCity.May);

    [EachDatabase]
    public async Task A_form_filled_in_at_a_desk_becomes_the_report_as_if_it_had_been_typed(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "25", ["STAFF.ACTUAL"] = "4" });
        var form = await TakeAsync(city, database);
        Read(form, MaySheet, "OPEN.DAYS").ShouldBe("25");
        var filled = Fill(Fill(Fill(form, MaySheet, "OPEN.DAYS", "26"), MaySheet, "USE.SLOTS[hall]", "52"), MaySheet, "USE.SLOTS[gym]", "／");
        if (database.Kind == DatabaseKind.Sqlite)
        {
            filled = LibreOffice.SaveAgain(filled);
        }

        var preview = await Enter(city).PreviewAsync(new(filled, "様式.xlsx", May));
        preview.Problems.ShouldBeEmpty();
        preview.Lines.Select(line => $"{line.Change} {line.Cell.Code}").ShouldBe(
            ["Changed OPEN.DAYS", "Same OPEN.NOTES", "New USE.SLOTS[hall]", "New USE.SLOTS[gym]", "Same STAFF.ACTUAL"]);

        (await Enter(city).RunAsync(new(filled, "様式.xlsx", May), preview.Mark)).Outcome.ShouldBe(Outcome.Done);

        (await FiguresAsync(city)).ShouldBe(["OPEN.DAYS 26 v2", "STAFF.ACTUAL 4 v1", "USE.SLOTS[gym] ／ v1", "USE.SLOTS[hall] 52 v1"]);
        (await HistoryAsync(city)).ShouldBe("monthly-report.enter 様式のファイル 様式.xlsx から");
        (await Enter(city).PreviewAsync(new(filled, "様式.xlsx", May))).Count(LineChange.Same).ShouldBe(5, "the same file again changes nothing");
    }

    [EachDatabase]
    public async Task What_was_not_touched_in_the_form_does_not_undo_what_was_typed_since_and_what_was_touched_by_both_is_refused(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "25", ["STAFF.ACTUAL"] = "4" });
        var form = await TakeAsync(city, database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "24" });

        var other = Fill(form, MaySheet, "STAFF.ACTUAL", "4.5");
        var preview = await Enter(city).PreviewAsync(new(other, "様式.xlsx", May));
        preview.Lines.Where(line => line.Change != LineChange.Same).Select(line => line.Cell.Code).ShouldBe(["STAFF.ACTUAL"]);

        var same = await Enter(city).PreviewAsync(new(Fill(other, MaySheet, "OPEN.DAYS", "26"), "様式.xlsx", May));
        same.Problems.Single().What.ToString().ShouldContain("「24」に変わっています");
        same.Mark.ShouldBeEmpty();
        (await FiguresAsync(city)).ShouldContain("OPEN.DAYS 24 v2");
    }

    [EachDatabase]
    public async Task A_form_with_one_wrong_cell_changes_nothing_and_says_which(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var form = await TakeAsync(city, database);
        var wrong = Fill(Fill(form, MaySheet, "OPEN.DAYS", "32"), MaySheet, "STAFF.ACTUAL", "4");

        var preview = await Enter(city).PreviewAsync(new(wrong, "様式.xlsx", May));
        preview.Problems.Single().ToString().ShouldMatch("D101 2026-05!C[0-9]+: .*「32」：0から31までの数");
        (await Enter(city).RunAsync(new(wrong, "様式.xlsx", May), preview.Mark)).Outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        (await FiguresAsync(city)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_sum_that_somebody_wrote_over_is_held_against_its_parts_and_named_with_what_mends_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var form = Fill(Fill(await TakeAsync(city, database), MaySheet, "USE.SLOTS[hall]", "20"), MaySheet, "USE.SLOTS[gym]", "5");
        (await Enter(city).PreviewAsync(new(form, "様式.xlsx", May))).Problems.ShouldBeEmpty("a sum that is reckoned is not looked at: whoever filled it in may have reckoned nothing");
        (await Enter(city).PreviewAsync(new(WriteOverSum(form, MaySheet, "USE.SLOTS[hall]", "25"), "様式.xlsx", May))).Problems.ShouldBeEmpty();

        var wrong = WriteOverSum(form, MaySheet, "USE.SLOTS[hall]", "28");
        var preview = await Enter(city).PreviewAsync(new(wrong, "様式.xlsx", May));
        preview.Problems.Single().ToString().ShouldMatch("^様式.xlsx:D101 2026-05!C[0-9]+: 「USE.SLOTS」の計は 28 と書かれていますが、内訳を足すと 25 です。");
        (await Enter(city).RunAsync(new(wrong, "様式.xlsx", May), preview.Mark)).Outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        (await Enter(city).PreviewAsync(new(WriteOverSum(form, MaySheet, "USE.SLOTS[hall]", "99999999999999999999"), "様式.xlsx", May))).Problems.Single().What.ToString().ShouldStartWith("「USE.SLOTS」の計：");
        (await FiguresAsync(city)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_form_of_another_centre_another_month_or_an_older_version_says_so(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var form = Fill(await TakeAsync(city, database), MaySheet, "OPEN.DAYS", "20");

        (await WhyAsync(form, new("D101", ReportingCity.May.Next))).ShouldContain("D101の令和8年5月分の様式です（シートの上にある番号 FORM/D101/2026-05/");
        (await WhyAsync(Stamp(form, MaySheet, "FORM/D101", "FORM/D102"), null)).ShouldContain("館コード「D102」");
        (await WhyAsync(Stamp(form, MaySheet, "FORM/D101", "FORM/D999"), null)).ShouldContain("館コード「D999」");
        (await WhyAsync(Stamp(form, MaySheet, "(FORM/D101/2026-05/)[0-9A-F]{8}", "${1}00000000"), null)).ShouldContain("様式が古くなっています");
        (await WhyAsync(Stamp(form, MaySheet, "FORM/", "NOTE/"), null)).ShouldContain("ポータルから取り出した様式");
        (await FiguresAsync(city)).ShouldBeEmpty();

        async Task<string> WhyAsync(byte[] bytes, FormAddress? wanted)
        {
            var told = (await Enter(city).PreviewAsync(new(bytes, "様式.xlsx", wanted))).Problems[0];
            told.At!.Where.ShouldBe(MaySheet, "of the sheet, not of a cell beyond its page");
            return told.What.ToString();
        }
    }

    [EachDatabase]
    public async Task A_submitted_report_takes_no_form_and_one_opened_for_correction_only_the_named_cells(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var form = Fill(await TakeAsync(city, database), MaySheet, "OPEN.DAYS", "20");
        await city.SubmitAsync("D101");
        (await Enter(city).PreviewAsync(new(form, "様式.xlsx", May))).Problems.ShouldContain(problem => problem.What.ToString().Contains("提出済"));

        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept);
        await city.MoveAsync(city.As("city-director", "C00", 9), "D101", ReportActs.Confirm);
        (await city.MoveAsync(city.As("city-director", "C00", 9), "D101", ReportActs.Correct, "数え直し", places: new RemarkedPlace("OPEN.DAYS", ""))).ShouldBe(Outcome.Done);
        var open = await TakeAsync(city, database);
        (await Enter(city).PreviewAsync(new(Fill(open, MaySheet, "OPEN.DAYS", "20"), "様式.xlsx", May))).Count(LineChange.Changed).ShouldBe(1);
        (await Enter(city).PreviewAsync(new(Fill(open, MaySheet, "STAFF.ACTUAL", "9"), "様式.xlsx", May))).Problems.Single().What.ToString().ShouldContain("訂正の対象ではありません");
    }

    [EachDatabase]
    public async Task A_years_months_come_in_one_workbook_and_are_taken_in_together_or_not_at_all(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var year = await TakeAsync(city, database, year: true);
        var filled = Fill(Fill(year, MaySheet, "OPEN.DAYS", "26"), "D101 2026-06", "OPEN.DAYS", "25");

        var broken = await Enter(city).PreviewAsync(new(Fill(filled, "D101 2026-06", "STAFF.ACTUAL", "多い"), "様式.xlsx", null));
        broken.Mark.ShouldBeEmpty();
        (await Enter(city).PreviewAsync(new(filled, "様式.xlsx", new("D101", new(2026, 3))))).Problems.Count.ShouldBe(8, "the page is of a month that is not in it");
        var preview = await Enter(city).PreviewAsync(new(filled, "様式.xlsx", May));
        preview.Reports.Count.ShouldBe(8, "April to November, the months that have begun");
        (await Enter(city).RunAsync(new(filled, "様式.xlsx", May), preview.Mark)).Outcome.ShouldBe(Outcome.Done);
        (await FiguresAsync(city)).ShouldBe(["OPEN.DAYS 26 v1"]);
        (await city.VersionsAsync("D101", ReportingCity.May.Next)).ShouldHaveSingleItem();
    }

    [EachDatabase]
    public async Task A_wards_workbook_goes_round_its_centres_and_each_takes_in_its_own_sheet_and_no_other(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var ward = await TakeAsync(city, database, at: ("ward-staff", "W1"));
        var filled = Fill(Fill(ward, MaySheet, "OPEN.DAYS", "26"), "D102 2026-05", "OPEN.DAYS", "多い");

        var preview = await Enter(city).PreviewAsync(new(filled, "様式.xlsx", May));
        preview.Problems.ShouldBeEmpty("what stands on a neighbour's sheet is the neighbour's");
        preview.Reports.Single().Of.ShouldBe(May);
        preview.Others.Select(at => at.Where).ShouldBe(["W1 2026-05", "D102 2026-05"]);
        (await Enter(city).RunAsync(new(filled, "様式.xlsx", May), preview.Mark)).Outcome.ShouldBe(Outcome.Done);
        (await FiguresAsync(city)).ShouldBe(["OPEN.DAYS 26 v1"]);
        (await city.VersionsAsync("D102", ReportingCity.May)).ShouldBeEmpty();

        var own = await Enter(city).PreviewAsync(new(Fill(filled, MaySheet, "STAFF.ACTUAL", "多い"), "様式.xlsx", May));
        own.Mark.ShouldBeEmpty("one's own sheet is taken in whole or not at all");
        (await Enter(city, "D201").PreviewAsync(new(filled, "様式.xlsx", null))).Problems.Count.ShouldBe(3, "nothing of it is theirs");
    }

    [EachDatabase]
    public async Task A_filed_report_that_is_brought_back_for_a_form_is_told_from_one_and_both_have_names_of_their_own(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var door = city.As("center-staff", "D101");
        var filed = (await FiledBooks.TakeAsync(database, door, "D101", ReportingCity.May)).ShouldNotBeNull();

        (await Enter(city).PreviewAsync(new(filed, "月次報告書.xlsx", May))).Problems.Single().What.ToString().ShouldStartWith("これは月次報告書（提出用の控え）です。記入用の様式は");
        var taken = (await new TakeForm(door, city.Rules, city.Proposals, Workbooks.PaperOf(database)).RunAsync(new("D101", ReportingCity.May, WholeYear: false, Beneath: false))).ShouldNotBeNull();
        await taken.Content.DisposeAsync();
        taken.Name.ShouldStartWith("月次報告様式_D101_2026-05_");
    }

    [EachDatabase]
    public async Task What_was_looked_at_is_written_or_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var filled = Fill(await TakeAsync(city, database), MaySheet, "OPEN.DAYS", "26");
        var looked = await Enter(city).PreviewAsync(new(filled, "様式.xlsx", May));
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "20" });

        (await Enter(city).RunAsync(new(filled, "様式.xlsx", May), looked.Mark)).Outcome.Why!.ToString().ShouldContain("まだ何も書き込んでいません");
        (await FiguresAsync(city)).ShouldBe(["OPEN.DAYS 20 v1"]);
    }

    [EachDatabase]
    public async Task A_form_says_at_the_desk_what_the_citys_rules_would_say_in_the_portal(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var write = city.WriteRules(city.As("city-staff", "C00", 9));
        var (_, code) = await write.SetAsync(null, 0, new() { Left = ["OPEN.NOTES"], Right = ["OPEN.DAYS"], Level = CheckLevel.Stop, Message = "多すぎます。" }, "試験のため");
        await write.MoveAsync(code!, 1, CheckActs.GoLive, "試験のため");
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26", ["OPEN.NOTES"] = "30" });

        var form = await TakeAsync(city, database);
        Read(form, MaySheet, "OPEN.NOTES", "F").ShouldBe("止める：多すぎます。", "as it goes out");
        Read(LibreOffice.Recalculate(form), MaySheet, "OPEN.NOTES", "F").ShouldBe("止める：多すぎます。");
        Read(LibreOffice.Recalculate(Fill(form, MaySheet, "OPEN.NOTES", "26")), MaySheet, "OPEN.NOTES", "F")!.ShouldNotContain("多すぎます");
    }

    [EachDatabase]
    public async Task A_form_hides_nothing_where_one_side_does_not_apply_and_holds_no_more_rules_than_a_spreadsheet_takes(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            db.AddRange(Enumerable.Range(2, 70).Select(number => new CheckRule { Code = $"C{number:00}", Left = "OPEN.NOTES", Right = "OPEN.DAYS", Factor = number, Level = CheckLevel.Caution, Message = $"{number}倍より多いです。", State = RuleState.Active, Version = 1 }));
            db.Add(new CheckRule { Code = "C99", Left = "OPEN.NOTES", Right = "USE.SLOTS[gym]", Level = CheckLevel.Stop, Message = "多すぎます。", State = RuleState.Active, Version = 1 });
            await db.SaveChangesAsync();
        }

        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.NOTES"] = "30", ["USE.SLOTS[gym]"] = "／" });

        var form = await TakeAsync(city, database);
        Read(LibreOffice.Recalculate(form), MaySheet, "OPEN.NOTES", "F").ShouldBe("止める：多すぎます。", "a stop comes first, and what does not apply is 0");
        using var parts = new ZipArchive(new MemoryStream(form));
        foreach (var part in parts.Entries.Where(part => part.FullName.Contains("worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open());
            var formulas = Regex.Matches(await reader.ReadToEndAsync(), "<(?:x:)?(?:f|formula)>(.*?)</").Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)).ToList();
            formulas.ShouldAllBe(formula => formula.Length <= 8192 && Regex.Count(formula, @"\bIF\(") <= 60);
        }
    }

    [EachDatabase]
    public async Task A_form_knows_the_days_of_the_calendar_and_terms_that_are_taken_away(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        city.Proposals = new([new ProposeOpening(new(), new RoomTypes(city.Catalogues))]);
        await using (var db = database.Everything())
        {
            db.Add(new ClosingRule { OrgUnitId = OrgUnit.RootId, Kind = ClosingKind.Weekday, Weekday = DayOfWeek.Monday, From = new(2025, 4, 1) });
            await db.SaveChangesAsync();
        }

        var write = city.WriteRules(city.As("city-staff", "C00", 9));
        foreach (var rule in new RuleEntry[]
        {
            new() { Left = ["OPEN.DAYS"], Operator = CheckOperator.Equal, Span = CheckSpan.Calendar, Message = "暦と違います。" },
            new() { Left = ["OPEN.NOTES", "-OPEN.DAYS"], Right = ["STAFF.ACTUAL"], Level = CheckLevel.Stop, Message = "残りが多すぎます。" },
        })
        {
            await write.MoveAsync((await write.SetAsync(null, 0, rule, "試験のため")).Code!, 1, CheckActs.GoLive, "試験のため");
        }

        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26", ["OPEN.NOTES"] = "30", ["STAFF.ACTUAL"] = "3" });
        var form = await TakeAsync(city, database);
        var recalculated = LibreOffice.Recalculate(form);
        Read(recalculated, MaySheet, "OPEN.DAYS", "F").ShouldBe("注意：暦と違います。");
        Read(recalculated, MaySheet, "OPEN.NOTES", "F").ShouldBe("止める：残りが多すぎます。");
        var mended = LibreOffice.Recalculate(Fill(form, MaySheet, "OPEN.DAYS", "28"));
        Read(mended, MaySheet, "OPEN.DAYS", "F")!.ShouldNotContain("暦と違います");
        Read(mended, MaySheet, "OPEN.NOTES", "F")!.ShouldNotContain("残りが多すぎます");
    }

    private static EnterForm Enter(ReportingCity city, string unit = "D101") => new(city.As("center-staff", unit), city.Rules, city.Proposals);

    /// <summary>The form of the centre by its own hand; by the hand of another those beneath too.</summary>
    private static async Task<byte[]> TakeAsync(ReportingCity city, TestDatabase database, bool year = false, (string Role, string Unit)? at = null)
    {
        var (role, unit) = at ?? ("center-staff", "D101");
        var taken = await new TakeForm(city.As(role, unit), city.Rules, city.Proposals, Workbooks.PaperOf(database)).RunAsync(new(unit, ReportingCity.May, year, Beneath: at is not null));
        await using var file = taken.ShouldNotBeNull().Content;
        using var held = new MemoryStream();
        await file.CopyToAsync(held);
        return held.ToArray();
    }

    private static async Task<List<string>> FiguresAsync(ReportingCity city)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var catalogue = await city.Catalogues.GetAsync(reading);
        var id = city.Id("D101");
        return [.. (await reading.Rows<Figure>().Where(figure => figure.OrgUnitId == id && figure.Month == ReportingCity.May).ToListAsync())
            .Select(figure => $"{catalogue.Cell(figure.CellId)!.Code} {new CellAnswer(figure.Stored, figure.NotApplicable).Text(0)} v{figure.Version}").Order(StringComparer.Ordinal)];
    }

    private static async Task<string> HistoryAsync(ReportingCity city)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var id = city.Id("D101");
        var line = await reading.Rows<JournalEntry>().Where(entry => entry.OrgUnitId == id).OrderByDescending(entry => entry.Sequence).FirstAsync();
        return $"{line.Act} {line.Reason}";
    }
}
