using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>The pages of a centre that may show what people need: what was answered about its events, and its monthly reports, of the last year.</summary>
internal static class NeedPages
{
    private const int Most = 30;
    private const int Months = 12;

    /// <summary>Their addresses with their names, events first, the latest first.</summary>
    public static async Task<IReadOnlyList<(string Href, string Name)>> OfAsync(Reading reading, OrgUnit lead, CancellationToken stop)
    {
        var since = reading.Clock.Today.AddYears(-1);
        var asked = await reading.Rows<Event>().Where(row => row.OrgUnitId == lead.Id && row.Survey!.CollectedOn >= since)
            .OrderByDescending(row => row.Survey!.CollectedOn).Select(row => new { row.Number, row.Title, row.Survey!.CollectedOn }).Take(Most).ToListAsync(stop);
        return
        [
            .. asked.Select(row => (new EventAddress(lead.Code, row.Number).Href, Words.Say("アンケート　{0}（{1}）", row.Title, Era.Day(row.CollectedOn)))),
            .. Enumerable.Range(1, Months).Select(back => ReportingMonth.Of(reading.Clock.ThisMonth.FirstDay.AddMonths(-back))).Where(month => reading.Tree.IsOpen(lead.Id, month))
                .Select(month => ($"/reports/{lead.Code}/{month}", Words.Say("月次報告　{0}", Era.Month(month)))),
        ];
    }
}
