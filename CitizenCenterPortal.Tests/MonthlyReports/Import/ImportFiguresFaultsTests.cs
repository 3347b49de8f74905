using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports.Import;

public sealed class ImportFiguresFaultsTests
{
    [EachDatabase]
    public async Task Every_fault_of_every_line_is_named_in_one_pass(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        var imported = await city.ImportAsync(
            "D999,2026-13,OPEN.DAYZ,,x\n"
            + "D101,2025-03,OPEN.DAYS,,26\n"
            + "D101,2026-12,OPEN.DAYS,,26\n"
            + "D101,2026-05,OPEN.DAYS,hall,26\n"
            + "D101,2026-05,STAFF.ACTUAL,,4.55\n"
            + "D101,2026-05,OPEN.DAYS,,／\n"
            + "D101,2026-05,OPEN.NOTES,,-\n"
            + "D101,2026-05,USE.SLOTS,hall,5001\n"
            + "D102,2026-05,OPEN.DAYS,,1.0\n"
            + "Ｄ１０２,R8.5,OPEN.DAYS,,2\n");

        imported.Faults().ShouldBe([
            "f.csv:2:1: 館コード「D999」の館は登録されていません。",
            "f.csv:2:2: 「2026-13」は対象月として読めません。令和7年4月、R7.4、2025-04 のように書いてください。",
            "f.csv:2:3: 項目コード「OPEN.DAYZ」の項目はありません。",
            "f.csv:2:5: 「x」は数として読めません。半角か全角の数字で書いてください（0 は「－」、該当なしは「／」、取り消しは「消」でも可）。",
            "f.csv:3:2: D101は令和7年3月分に開館していません。",
            "f.csv:4:2: 令和8年12月分はまだ来ていません。令和8年11月分までを取り込めます。",
            "f.csv:5:4: OPEN.DAYSに内訳はありません。空にしてください。",
            "f.csv:6:5: 小数は 1 桁までです。",
            "f.csv:7:5: この欄に「該当なし」は使えません。なかったときは 0 と入力してください。",
            "f.csv:8:5: 「-」は分母のない比率の印です。0 は「0」か「－」、該当なしは「／」と書いてください。",
            "f.csv:9:5: 0から5,000までの数を入力してください。",
            "f.csv:11:3: 10 行目と同じ館・月・項目です。どちらか一つにしてください。",
        ]);
        (await city.JournalAsync()).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task This_month_and_the_month_of_opening_are_taken(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        (await city.ImportAsync("D101,2025-04,OPEN.DAYS,,26\nD101,2026-11,OPEN.DAYS,,26\n")).New.ShouldBe(2);
    }
}
