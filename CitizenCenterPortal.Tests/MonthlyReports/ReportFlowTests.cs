using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Tests.MonthlyReports;

public class ReportFlowTests
{
    [Fact]
    public void A_district_centres_report_goes_to_its_ward_and_then_to_the_city() => Table(Tier.District).ShouldBe(
    [
        "下書き 提出する monthly-report.submit → 提出済",
        "差戻し 提出する monthly-report.submit → 提出済",
        "訂正中 提出する monthly-report.submit → 提出済",
        "提出済 受理する monthly-report.accept → 受理済",
        "提出済 差し戻す monthly-report.accept → 差戻し",
        "提出済 取り下げる monthly-report.submit → 差戻し",
        "受理済 確定する monthly-report.confirm → 確定",
        "受理済 差し戻す monthly-report.confirm → 差戻し",
        "受理済 受理を取り消す monthly-report.accept → 提出済",
        "確定 訂正のため開く monthly-report.correct → 訂正中",
        "訂正中 訂正する欄を加える monthly-report.correct → 訂正中",
        "差戻し 訂正する欄を加える monthly-report.correct → 差戻し",
    ]);

    [Fact]
    public void A_ward_hubs_own_report_is_accepted_and_confirmed_by_the_city() => Table(Tier.Ward).ShouldBe(
    [
        "下書き 提出する monthly-report.submit → 提出済",
        "差戻し 提出する monthly-report.submit → 提出済",
        "訂正中 提出する monthly-report.submit → 提出済",
        "提出済 受理する monthly-report.confirm → 受理済",
        "提出済 差し戻す monthly-report.confirm → 差戻し",
        "提出済 取り下げる monthly-report.submit → 差戻し",
        "受理済 確定する monthly-report.confirm → 確定",
        "受理済 差し戻す monthly-report.confirm → 差戻し",
        "受理済 受理を取り消す monthly-report.confirm → 提出済",
        "確定 訂正のため開く monthly-report.correct → 訂正中",
        "訂正中 訂正する欄を加える monthly-report.correct → 訂正中",
        "差戻し 訂正する欄を加える monthly-report.correct → 差戻し",
    ]);

    [Fact]
    public void The_city_hubs_own_report_is_confirmed_at_once() => Table(Tier.City).ShouldBe(
    [
        "下書き 提出する monthly-report.submit → 提出済",
        "差戻し 提出する monthly-report.submit → 提出済",
        "訂正中 提出する monthly-report.submit → 提出済",
        "提出済 確定する monthly-report.confirm → 確定",
        "提出済 取り下げる monthly-report.submit → 差戻し",
        "確定 訂正のため開く monthly-report.correct → 訂正中",
        "訂正中 訂正する欄を加える monthly-report.correct → 訂正中",
        "差戻し 訂正する欄を加える monthly-report.correct → 差戻し",
    ]);

    [Fact]
    public void Whoever_sends_a_report_back_or_opens_it_again_says_why() => ReportActs.All.Where(act => act.NeedsReason).Select(act => act.Code).ShouldBe(
    [
        "monthly-report.withdraw", "monthly-report.return", "monthly-report.unaccept", "monthly-report.return-hub", "monthly-report.unaccept-hub",
        "monthly-report.return-accepted", "monthly-report.correct", "monthly-report.widen",
    ]);

    private static IEnumerable<string> Table(Tier tier) =>
        ReportFlow.Of(tier).Steps.Select(step => $"{ReportStatusWords.Say(step.From)} {step.Act.Label} {step.Act.Permission} → {ReportStatusWords.Say(step.To)}");
}
