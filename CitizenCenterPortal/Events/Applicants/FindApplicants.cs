using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>Finds what an act on applicants is about.</summary>
internal static class FindApplicants
{
    /// <summary>Somebody else changed it first.</summary>
    public static readonly Sentence Stale = "この申込は、ほかの人が先に直しました。画面を読み直して、もう一度お願いします。";

    /// <summary>The event behind the act's lock, and why nothing can be done with its list: null where the list is open.</summary>
    public static async Task<(Event? Row, Sentence? WhyNot)> FindListAsync(this Change change, OrgUnit lead, int number, Func<Event, bool> isOpen, CancellationToken stop)
    {
        var row = await change.Rows<Event>().FirstOrDefaultAsync(row => row.OrgUnitId == lead.Id && row.Number == number, stop);
        return (row, row is null || isOpen(row) ? null
            : row.PeopleErasedOn is not null ? "この事業の申込の個人情報は、保存する期間を過ぎたため消しました。"
            : row.Recruitment == Recruitment.None ? "募集をしない事業です。申込を受けるときは、事業を書き直して先着か抽選を選んでください。"
            : new Sentence("いまは「{0}」なので、申込を受けられません。", EventWords.Say(row.State)));
    }

    /// <summary>The number of somebody else's application with the same mark; null where there is none.</summary>
    public static async Task<int?> TwinAsync(this Change change, Event of, string mark, int but, CancellationToken stop) =>
        await change.Rows<ApplicantKey>().Where(key => key.OrgUnitId == of.OrgUnitId && key.EventNumber == of.Number && key.Mark == mark && key.Number != but).MinAsync(key => (int?)key.Number, stop);

    /// <summary>What is said of an application that seems to be there already.</summary>
    public static Outcome IsTwin(int number) => Outcome.Invalid([EventRules.At("twin", new Sentence("同じ氏名と連絡先の申込が、受付番号 {0} にあります。", number))]);
}
