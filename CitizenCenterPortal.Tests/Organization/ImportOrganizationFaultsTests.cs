using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Organization;

public sealed class ImportOrganizationFaultsTests
{
    [EachDatabase]
    public async Task Every_fault_is_named_by_its_line_in_one_pass_and_nothing_is_written(TestDatabase database)
    {
        var imported = await database.ImportAsync(GivenUnits.City
            + "D101,二つ目,地区館,W1,東山区,,1990/1/1\r\n"
            + "C01,もう一つ,市拠点館,,中町区,,1990/1/1\r\n"
            + "W3,南館,区拠点館,W1,南原区,,1990/1/1\r\n"
            + "D301,若宮館,地区館,W9,南原区,,1990/1/1\r\n"
            + "D302,,地区館,W1,東山区,,1990/2/30\r\n"
            + "d303,小文字館,分館,W1,東山区,,\r\n"
            + $"D304,{new string('長', OrgUnit.NameMaxLength + 1)},地区館,W1,東山区,,明治30年1月1日\r\n");

        imported.Outcome.Problems.Select(problem => problem.ToString()).ShouldBe([
            "units.csv:7:1: 館コード D101 は 5 行目にもあります。どちらか一つにしてください。",
            "units.csv:8:3: 市拠点館は一つだけです。C00 が市拠点館です。",
            "units.csv:9:4: 区拠点館の上位館は市拠点館 C00 です。「W1」とあります。",
            "units.csv:10:4: 地区館の上位館は区拠点館です。「W9」という区拠点館は、ファイルにも登録にもありません。",
            "units.csv:11:2: 館名を書いてください。",
            "units.csv:11:7: 「1990/2/30」は日付として読めません。1980/4/1 か 昭和55年4月1日 のように書いてください（1900 年以後）。",
            "units.csv:12:1: 館コード「d303」は使えません。半角の英大文字・数字・ハイフンで 16 文字までです。",
            "units.csv:12:3: 館種別「分館」はありません。市拠点館、区拠点館、地区館のどれかです。",
            "units.csv:12:7: 「開館日」を書いてください。",
            "units.csv:13:2: 「館名」は 80 文字までです（81 文字あります）。",
            "units.csv:13:7: 「明治30年1月1日」は日付として読めません。1980/4/1 か 昭和55年4月1日 のように書いてください（1900 年以後）。",
        ]);
        (await database.TreeAsync()).Units.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_list_of_nothing_but_bad_lines_is_given_up_early_and_its_first_lines_are_told(TestDatabase database)
    {
        foreach (var (line, told) in new[] { ("Q,壊,x,Q,,,\r\n", "units.csv:2:3: 館種別「x」はありません。市拠点館、区拠点館、地区館のどれかです。"), ("D101,館,地区館,W1,,,1980/1/1\r\n", "units.csv:2:1: 館コード D101 は 5 行目にもあります。どちらか一つにしてください。") })
        {
            var imported = await database.ImportAsync(GivenUnits.City + string.Concat(Enumerable.Repeat(line, 5_000)));

            var problems = imported.Outcome.Problems.Select(problem => problem.ToString()).ToList();
            problems.Count.ShouldBe(201);
            problems[0].ShouldBe(told.Replace(":2:", $":{GivenUnits.City.Count(sign => sign == '\n') + 1}:", StringComparison.Ordinal));
            problems[^1].ShouldBe("ほかに 1,800 件以上あります。ここで読むのをやめました。はじめの 200 件を直して、もう一度お試しください。");
            (await database.TreeAsync()).Units.ShouldBeEmpty();
        }

        var cut = await database.ImportAsync(GivenUnits.City + "D900,館,地区館,W9,,,1980/1/1\r\n" + string.Concat(Enumerable.Repeat("Q,壊,x,Q,,,\r\n", 5_000)) + "W9,区,区拠点館,C00,,,1980/1/1\r\n");
        cut.Outcome.Problems.ShouldNotContain(problem => problem.ToString().Contains("W9"), "the ward stands where nobody read on");
    }

    [EachDatabase]
    public async Task Dates_that_contradict_one_another_are_refused(TestDatabase database)
    {
        var imported = await database.ImportAsync(
            "館コード,館名,館種別,上位館コード,所在区,指定管理者,開館日,協定開始,協定終了,閉館日\r\n"
            + "C00,市館,市拠点館,,中町区,,1980/1/1,2020/4/1,,1979/12/31\r\n"
            + "W1,東館,区拠点館,C00,東山区,甲財団,1980/1/1,2025/4/1,2025/3/31,\r\n");

        imported.Outcome.Problems.Select(problem => problem.ToString()).ShouldBe([
            "units.csv:2:6: 協定の日付がありますが、指定管理者がありません。",
            "units.csv:2:10: 閉館日が開館日より前です。",
            "units.csv:3:9: 協定の終わりが始まりより前です。",
        ]);
    }

    [EachDatabase]
    public async Task A_city_needs_its_hub_and_a_hub_stands_beneath_nothing(TestDatabase database)
    {
        (await database.ImportAsync(GivenUnits.Header + "W1,東館,区拠点館,C00,東山区,,1980/1/1\r\n")).Outcome.Problems.Select(problem => problem.ToString())
            .ShouldBe(["units.csv: 市拠点館がありません。ちょうど一つ必要です。"]);
        (await database.ImportAsync(GivenUnits.Header + "C00,市館,市拠点館,W1,中町区,,1980/1/1\r\n")).Outcome.Problems.Select(problem => problem.ToString())
            .ShouldBe(["units.csv:2:4: 市拠点館に上位館はありません。空にしてください。"]);
    }

    [EachDatabase]
    public async Task What_is_registered_counts_as_if_it_stood_in_the_file(TestDatabase database)
    {
        await database.ImportAsync(GivenUnits.City);

        (await database.ImportAsync(GivenUnits.Header + "D102,八幡台館,地区館,Ｗ１,東山区,,1990/1/1\r\n")).Outcome.IsDone.ShouldBeTrue();
        (await database.ImportAsync(GivenUnits.Header + "W2,西館,地区館,W1,西川区,,1990/1/1\r\n")).Outcome.Problems.Select(problem => problem.ToString())
            .ShouldBe(["units.csv:2:3: W2 は別の館種別で登録されています。館種別は変えられません。"]);
        (await database.ImportAsync(GivenUnits.Header + "C01,別の館,市拠点館,,中町区,,1990/1/1\r\n")).Outcome.Problems.Select(problem => problem.ToString())
            .ShouldBe(["units.csv:2:3: 市拠点館は一つだけです。C00 が市拠点館です。"]);
    }
}
