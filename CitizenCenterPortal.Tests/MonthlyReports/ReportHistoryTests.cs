using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.Tests.MonthlyReports;

public class ReportHistoryTests
{
    [Fact]
    public void Entries_of_one_person_on_one_day_are_one_line_and_acts_stay_apart()
    {
        var lines = new[]
        {
            Line(ReportActs.Submit, "person:2", "2026-11-20T03:00:00Z"),
            Line(ReportActs.Enter, "person:1", "2026-11-20T02:05:00Z"),
            Line(ReportActs.Enter, "person:1", "2026-11-20T02:01:00Z"),
            Line(ReportActs.Enter, "person:2", "2026-11-20T02:00:00Z"),
            Line(ReportActs.Enter, "person:2", "2026-11-19T02:00:00Z"),
            Line(ReportActs.Return, "person:3", "2026-11-18T02:00:00Z"),
            Line(ReportActs.Return, "person:3", "2026-11-18T01:00:00Z"),
        };

        ReportHistory.Gather(lines, (_, later) => later).Select(line => $"{line.At:ddHHmm} {line.Who} {line.Act[15..]} {line.Times}").ShouldBe(
        [
            "200300 person:2 submit 1", "200205 person:1 enter 2", "200200 person:2 enter 1", "190200 person:2 enter 1", "180200 person:3 return 1", "180100 person:3 return 1",
        ]);
    }

    [Fact]
    public void Numbers_and_texts_by_turns_are_one_line_that_says_so()
    {
        var lines = new[]
        {
            Line(NarrativeActs.Enter, "person:1", "2026-11-20T02:05:00Z"), Line(ReportActs.Enter, "person:1", "2026-11-20T02:04:00Z"), Line(NarrativeActs.Enter, "person:1", "2026-11-20T02:03:00Z"),
            Line(ReportActs.Submit, "person:1", "2026-11-20T02:02:00Z"), Line(ReportActs.Enter, "person:1", "2026-11-20T02:01:00Z"),
        };

        var told = ReportHistory.Gather(lines, (_, later) => later).ToList();

        told.Select(line => (line.Times, line.IsEntry)).ShouldBe([(3, true), (1, false), (1, true)]);
        told[0].Sentence().ShouldBe("person:1（館職員）が数値と文章を入力しました（3 回）");
        told[2].Sentence().ShouldBe("person:1（館職員）が数値を入力しました");
    }

    [Fact]
    public void A_day_is_the_citys()
    {
        var lines = new[] { Line(ReportActs.Enter, "person:1", "2026-11-19T15:10:00Z"), Line(ReportActs.Enter, "person:1", "2026-11-19T14:50:00Z") };

        ReportHistory.Gather(lines, (_, later) => later).Count().ShouldBe(2, "midnight in Tokyo lies between them");
    }

    private static HistoryLine Line(CitizenCenterPortal.Kernel.Act act, string who, string at) =>
        new(act.Code, who, "center-staff", DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal), 1, null);
}
