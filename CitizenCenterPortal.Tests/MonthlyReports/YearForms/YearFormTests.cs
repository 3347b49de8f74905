using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Form;
using CitizenCenterPortal.MonthlyReports.YearForms;
using CitizenCenterPortal.Tests.Exports;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Tests.MonthlyReports.Import;
using static CitizenCenterPortal.Tests.MonthlyReports.YearForms.YearFormCity;

namespace CitizenCenterPortal.Tests.MonthlyReports.YearForms;

/// <summary>A measure is added, retired or renamed from a fiscal year on; a month keeps the form of its year.</summary>
public sealed class YearFormTests
{
    private const string Small = "OPEN.DAYS OPEN.NOTES USE.SLOTS STAFF.ACTUAL";

    [EachDatabase]
    public async Task A_measure_that_is_added_from_a_year_on_is_asked_from_April_and_no_earlier_month_changes(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101", March);
        var before = await city.PageAsync(March);

        (await city.Forms().AddAsync(Year, Groups(), "国の調査に合わせる")).ShouldBe(Outcome.Done);

        (await city.AskedAsync(ReportingCity.May)).ShouldBe("OPEN.DAYS OPEN.NOTES USE.SLOTS USE.GROUPS=利用件数 STAFF.ACTUAL", "it stands with its block");
        (await city.PageAsync(March)).ShouldBe(before);
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Withdraw, "試す", March)).ShouldBe(Outcome.Done);
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.GROUPS"] = "3" }, March)).Problems.ShouldHaveSingleItem()
            .What.ToString().ShouldBe("「利用件数」は令和7年度の様式にない欄です（令和8年度からの項目）。");
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit, month: March)).ShouldBe(Outcome.Done, "what was not asked is not owed");

        (await city.EnterAsync("D101", ReportingCity.Answers)).Outcome.ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).Problems.ShouldHaveSingleItem().At!.File.ShouldBe("USE.GROUPS");
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.GROUPS"] = "3" })).Outcome.ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        (await city.ReadAsync(city.As("center-staff", "D101"), "D101"))!.Measures.Single(measure => measure.Code == "USE.GROUPS").Cells[0].LastYearNote.ShouldBe("令和8年度からの項目");
    }

    [EachDatabase]
    public async Task A_retired_measure_is_asked_no_longer_what_is_reckoned_from_it_is_silent_and_its_old_months_stay(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var write = city.WriteRules(city.As("city-staff", "C00", 9));
        (await write.SetAsync(null, 0, new() { Left = ["OPEN.NOTES"], Right = ["OPEN.DAYS"], Level = CheckLevel.Stop, Message = "多すぎます。" }, "試験")).Outcome.ShouldBe(Outcome.Done);
        (await write.MoveAsync("C01", 1, CheckActs.GoLive, "試験")).ShouldBe(Outcome.Done);
        await city.SubmitAsync("D101", March);
        var before = await city.PageAsync(March);
        (await city.EnterAsync("D101", new Dictionary<string, string>(ReportingCity.Answers) { ["OPEN.NOTES"] = "30" })).Findings!.Count.ShouldBe(1);

        (await city.Forms().RetireAsync("OPEN.NOTES", Year, "使われていない")).ShouldBe(Outcome.Done);

        (await city.AskedAsync(ReportingCity.May)).ShouldBe("OPEN.DAYS USE.SLOTS STAFF.ACTUAL");
        (await city.PageAsync(March)).ShouldBe(before);
        MeasureReaders.Of(await BookAsync(city), "OPEN.NOTES").InWords().ShouldBe("確認ルール C01");
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done, "a rule over what is not asked finds nothing");
        (await city.EnterAsync("D102", new Dictionary<string, string> { ["OPEN.NOTES"] = "1" })).Problems.ShouldHaveSingleItem().What.ToString().ShouldContain("令和8年度から報告項目でない");
        var figures = await FiguresAsync(city);
        figures.Of("OPEN.NOTES").IsBlank.ShouldBeTrue("what a draft held of it counts for nothing");
        figures.Unasked("OPEN.NOTES").ShouldBe("令和8年度から報告項目でない");
        IndicatorBook.Evaluate(NotesADay(), figures).ShouldSatisfyAllConditions(value => value.Value.ShouldBeNull(), value => value.Unasked.ShouldBe("令和8年度から報告項目でない"));
        IndicatorBook.Evaluate(NotesADay(), figures.In(March)).Unasked.ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_renamed_measure_has_each_years_name_and_says_the_former_beside_last_year(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101", March);
        var before = await city.PageAsync(March);

        (await city.RenameAsync("STAFF.ACTUAL", "職員の実人員")).ShouldBe(Outcome.Done);
        (await city.RenameAsync("STAFF.ACTUAL", "実人員", new FiscalYear(2027), seen: "職員の実人員")).ShouldBe(Outcome.Done);

        (await city.PageAsync(March)).ShouldBe(before);
        var measure = (await city.ReadAsync(city.As("center-staff", "D101"), "D101"))!.Measures.Single(row => row.Code == "STAFF.ACTUAL");
        (measure.Name, measure.Definition).ShouldBe(("職員の実人員", "数え方（令和7年度までは「STAFF.ACTUAL」）"));
        var whole = await city.CatalogueAsync();
        MeasureYears.Beside(whole, "STAFF.ACTUAL", new(2027), Year).ShouldBe("令和8年度までは「職員の実人員」");
        MeasureYears.Beside(whole, "STAFF.ACTUAL", new(2028), new(2027)).ShouldBe("", "the name is the same");
        (await city.RenameAsync("STAFF.ACTUAL", "別の名")).Why!.ToString().ShouldStartWith("表示したあとに、ほかの人が");
        (await city.RenameAsync("STAFF.ACTUAL", "OPEN.DAYS", seen: "職員の実人員")).Problems.ShouldHaveSingleItem().At!.File.ShouldBe("Name", "no two measures of a form have one name");
    }

    [EachDatabase]
    public async Task The_history_of_other_words_tells_what_they_took_the_place_of_and_only_what_changed(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        (await city.RenameAsync("STAFF.ACTUAL", "職員の実人員")).ShouldBe(Outcome.Done);
        var stood = new MeasureWords("職員の実人員", "職員の実人員", "数え方", null);
        (await city.Forms().RenameAsync("STAFF.ACTUAL", new(2027), stood, stood with { Name = "実人員" }, "短く")).ShouldBe(Outcome.Done);

        var view = await ViewAsync(city);
        view.History[0].Details.ShouldBe(["令和9年度　STAFF.ACTUAL　名前：職員の実人員 → 実人員"]);
        view.History[1].Details.ShouldBe(["令和8年度　STAFF.ACTUAL　名前：STAFF.ACTUAL → 職員の実人員", "令和8年度　STAFF.ACTUAL　英語の名前：STAFF.ACTUAL → 職員の実人員", "令和8年度　STAFF.ACTUAL　定義：空欄 → 数え方"]);
        view.Changes.Select(change => FormChangeWords.Say(view.Form, change)).ShouldBe(["令和8年度から　STAFF.ACTUAL → 職員の実人員　名前・定義の変更", "令和9年度から　職員の実人員 → 実人員　名前の変更"]);

        (await city.Forms().TakeBackAsync(view.Changes[1], "戻す")).ShouldBe(Outcome.Done);
        (await ViewAsync(city)).History[0].Details.ShouldBe(["令和9年度　STAFF.ACTUAL　名前：実人員 → 職員の実人員"]);
    }

    [EachDatabase]
    public async Task A_year_that_was_reported_for_is_refused_and_the_first_open_one_is_named(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", ReportingCity.Answers);
        (await city.Forms().RetireAsync("OPEN.NOTES", LastYear, "終わった年")).Why!.ToString().ShouldBe("令和7年度は、もう報告が提出されているか、終わっています。様式を変えられるのは令和8年度からです。");
        (await ViewAsync(city)).First.ShouldBe(Year, "a draft is no report yet");
        await city.SubmitAsync("D102");

        (await city.Forms().AddAsync(Year, Groups(), "遅い")).Why!.ToString().ShouldEndWith("様式を変えられるのは令和9年度からです。");
        (await city.Forms().RetireAsync("OPEN.NOTES", Year, "遅い")).Kind.ShouldBe(OutcomeKind.Refused);
        (await city.RenameAsync("STAFF.ACTUAL", "別の名")).Kind.ShouldBe(OutcomeKind.Refused);
        (await city.Forms().AddAsync(new(2031), Groups(), "先すぎる")).Why!.ToString().ShouldContain("先すぎます");
        (await city.Forms().AddAsync(new(2027), Groups(), "次の年度から")).ShouldBe(Outcome.Done);
        (await city.AskedAsync(ReportingCity.May)).ShouldBe(Small);
        (await ViewAsync(city)).ShouldSatisfyAllConditions(view => view.First.ShouldBe(new FiscalYear(2027)), view => view.IsOpen.ShouldBeFalse(), view => view.Changes.ShouldBe([new(FormChangeKind.Added, "USE.GROUPS", new(2027))]));
    }

    [EachDatabase]
    public async Task A_change_is_taken_back_until_its_year_is_reported_for_or_somebody_typed_into_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.Forms().AddAsync(Year, Groups(), "加える");
        await city.Forms().RetireAsync("OPEN.NOTES", Year, "廃止");
        await city.RenameAsync("STAFF.ACTUAL", "実人員");
        await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.GROUPS"] = "3" });

        var changes = (await ViewAsync(city)).Changes;
        changes.Count.ShouldBe(3);
        (await city.Forms().TakeBackAsync(new(FormChangeKind.Added, "USE.GROUPS", Year), "戻す")).Why!.ToString().ShouldContain("もう数値が入力されています");
        await using (var db = database.Everything())
        {
            db.RemoveRange(db.Set<Figure>());
            await db.SaveChangesAsync();
        }

        foreach (var change in changes)
        {
            (await city.Forms().TakeBackAsync(change, "戻す")).ShouldBe(Outcome.Done, change.ToString());
            (await city.Forms().TakeBackAsync(change, "戻す")).Why!.ToString().ShouldBe("この変更は、もう取りやめられています。");
        }

        (await city.AskedAsync(ReportingCity.May)).ShouldBe(Small);
        (await city.CatalogueAsync()).Wordings.ShouldBeEmpty();
        (await ViewAsync(city)).History.Select(line => line.Act).ShouldBe([FormActs.TakeBack, FormActs.TakeBack, FormActs.TakeBack, FormActs.Rename, FormActs.Retire, FormActs.Add]);
        (await ViewAsync(city)).History[^1].Details.ShouldHaveSingleItem().ShouldBe("報告項目　利用件数（USE.GROUPS）：空欄 → 令和8年度からの項目");
    }

    [EachDatabase]
    public async Task A_form_taken_before_a_change_says_it_is_old_that_of_an_earlier_month_still_comes_back_and_a_file_of_figures_is_refused_by_its_line(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var (march, may) = (FilledBook.Fill(await TakeAsync(city, database, March), "D101 2026-03", "OPEN.NOTES", "5"), FilledBook.Fill(await TakeAsync(city, database, ReportingCity.May), "D101 2026-05", "OPEN.DAYS", "20"));
        await city.Forms().RetireAsync("OPEN.NOTES", Year, "廃止");

        var enter = new EnterForm(city.As("center-staff", "D101"), city.Rules, city.Proposals);
        (await enter.PreviewAsync(new(may, "様式.xlsx", null))).Problems.ShouldHaveSingleItem().What.ToString().ShouldStartWith("様式が古くなっています");
        (await enter.PreviewAsync(new(march, "様式.xlsx", null))).ShouldSatisfyAllConditions(preview => preview.Problems.ShouldBeEmpty(), preview => preview.Count(CitizenCenterPortal.MonthlyReports.Import.LineChange.New).ShouldBe(1));
        (await city.ImportAsync("D101,2026-03,OPEN.NOTES,,4\nD101,2026-05,OPEN.NOTES,,4\n")).Faults().ShouldHaveSingleItem()
            .ShouldBe("f.csv:3:3: 「OPEN.NOTES」は令和8年度の様式にない項目です（令和8年度から報告項目でない）。この行を消してください。");
    }

    [EachDatabase]
    public async Task Bad_fields_are_named_one_by_one_and_only_who_keeps_the_catalogue_changes_a_form(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var bad = new MeasureEntry { Code = "件数", Block = "なし", Breakdown = "なし", Decimals = "9", Min = "-1", Max = "x" };
        (await city.Forms().AddAsync(Year, bad, "試験")).Problems.Select(problem => problem.At!.File)
            .ShouldBe(["Code", "Block", "Breakdown", "Unit", "Name", "Definition", "Decimals", "Min", "Max"], ignoreOrder: true);
        (await city.Forms().AddAsync(Year, new() { Code = "OPEN.DAYS", Block = "開館", Name = "OPEN.DAYS", Unit = "日", Min = "5", Max = "4", Definition = "日" }, "試験")).Problems.Select(problem => problem.At!.File)
            .ShouldBe(["Code", "Name", "Max"], ignoreOrder: true);
        (await city.Forms().AddAsync(Year, Groups(), " ")).Problems.ShouldHaveSingleItem().At!.File.ShouldBe("reason");
        (await city.Forms().RetireAsync("NO.SUCH", Year, "ない")).ShouldBe(Outcome.NotFound);
        foreach (var (role, unit) in new[] { ("city-director", "C00"), ("ward-director", "W1"), ("center-director", "D101"), ("auditor", "C00"), ("administrator", "C00") })
        {
            await Should.ThrowAsync<DoorClosedException>(() => city.Forms(role, unit).AddAsync(Year, Groups(), "試験"));
            await Should.ThrowAsync<DoorClosedException>(() => city.Forms(role, unit).TakeBackAsync(new(FormChangeKind.Added, "USE.GROUPS", Year), "試験"));
        }

        (await city.AskedAsync(ReportingCity.May)).ShouldBe(Small);
        (await ViewAsync(city, "center-staff", "D101")).ShouldSatisfyAllConditions(view => view.MayEdit.ShouldBeFalse(), view => view.First.ShouldBeNull(), view => view.History.ShouldBeEmpty());
    }

    private static async Task<YearFormView> ViewAsync(ReportingCity city, string role = "city-staff", string unit = "C00") =>
        (await new ReadYearForm(city.As(role, unit), city.Rules, city.Names).ReadAsync(null)).ShouldNotBeNull();

    private static async Task<RuleBook> BookAsync(ReportingCity city)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.Indicators.Read);
        return await city.Rules.GetAsync(reading);
    }

    private static async Task<FigureColumn> FiguresAsync(ReportingCity city)
    {
        await using var reading = await city.As("city-director", "C00").OpenForReadingAsync(Permissions.Dashboards.Read);
        var key = new ColumnKey(city.Id("D101"), Own: true);
        return (await new FigureTableQuery(city.Catalogues, new()).LoadAsync(reading, [key], new(March, ReportingCity.May), Stage.Provisional))[key].Over(Year.Months);
    }

    private static Indicator NotesADay() => new() { Code = "K01", Name = "1日平均", NameEn = "A day", Numerator = "OPEN.NOTES", Denominator = "OPEN.DAYS", Scale = 1, Unit = "件" };

    private static async Task<byte[]> TakeAsync(ReportingCity city, TestDatabase database, ReportingMonth month)
    {
        var taken = await new TakeForm(city.As("center-staff", "D101"), city.Rules, city.Proposals, Workbooks.PaperOf(database)).RunAsync(new("D101", month, WholeYear: false, Beneath: false));
        await using var file = taken.ShouldNotBeNull().Content;
        using var held = new MemoryStream();
        await file.CopyToAsync(held);
        return held.ToArray();
    }

    [EachDatabase]
    public async Task No_year_ever_has_two_items_of_one_name_whichever_change_comes_last(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var forms = city.Forms();
        var second = YearFormCity.Groups();
        (second.Code, second.Name) = ("use.notes", "OPEN.NOTES");
        (await forms.RetireAsync("OPEN.NOTES", YearFormCity.Year, "廃止")).ShouldBe(Outcome.Done);
        (await forms.AddAsync(YearFormCity.Year, second, "追加")).ShouldBe(Outcome.Done);
        (await forms.TakeBackAsync(new(FormChangeKind.Retired, "OPEN.NOTES", YearFormCity.Year), "誤り")).Why!.ToString()
            .ShouldBe("令和8年度の様式に「OPEN.NOTES」という項目が二つできます（OPEN.NOTES、USE.NOTES）。先にどちらかの名前を変えるか、取りやめてください。");

        (await city.RenameAsync("STAFF.ACTUAL", "第三", new(2028))).ShouldBe(Outcome.Done);
        var third = YearFormCity.Groups();
        (third.Code, third.Name) = ("use.third", "第三");
        (await forms.AddAsync(new(2027), third, "追加")).Why!.ToString().ShouldStartWith("令和10年度の様式に「第三」という項目が二つできます");
        (await city.AskedAsync(ReportingCity.May)).ShouldBe("OPEN.DAYS USE.SLOTS USE.NOTES=OPEN.NOTES STAFF.ACTUAL");
    }

    [EachDatabase]
    public async Task A_cell_number_that_ever_held_a_figure_is_never_given_to_another_measure(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var forms = city.Forms();
        var added = new FormChange(FormChangeKind.Added, "USE.GROUPS", YearFormCity.Year);
        (await forms.AddAsync(YearFormCity.Year, YearFormCity.Groups(), "追加")).ShouldBe(Outcome.Done);
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.GROUPS"] = "3" })).Outcome.ShouldBe(Outcome.Done);
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.GROUPS"] = "消" })).Outcome.ShouldBe(Outcome.Done);
        (await forms.TakeBackAsync(added, "誤り")).Kind.ShouldBe(OutcomeKind.Refused, "the history names its number, though nothing stands there any more");
        var second = YearFormCity.Groups();
        (second.Code, second.Name) = ("use.more", "ほかの件数");
        (await forms.AddAsync(YearFormCity.Year, second, "追加")).ShouldBe(Outcome.Done);
        var catalogue = await city.CatalogueAsync();
        catalogue.CellsOf("USE.MORE").Single().Id.ShouldBeGreaterThan(catalogue.CellsOf("USE.GROUPS").Single().Id);
    }
}
