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
            .. asked.Select(row => (new EventAddress(lead.Code, row.Number).Href, Survey(row.Title, row.CollectedOn))),
            .. Enumerable.Range(1, Months).Select(back => ReportingMonth.Of(reading.Clock.ThisMonth.FirstDay.AddMonths(-back))).Where(month => reading.Tree.IsOpen(lead.Id, month))
                .Select(month => ($"/reports/{lead.Code}/{month}", Report(month))),
        ];
    }

    /// <summary>What such a page is called, also one of another centre that is reached; null for any other page.</summary>
    public static async Task<string?> NameAsync(Reading reading, OrgUnit lead, string href, CancellationToken stop)
    {
        switch (href.Split('#', '?')[0].Split('/'))
        {
            case ["", "reports", var code, var typed] when ReportingMonth.TryParse(typed, out var month) && reading.Tree.Find(code) is { } unit:
                return unit.Id == lead.Id ? Report(month) : $"{Report(month)}　{unit.DisplayName}";
            case ["", "events", var typed] when EventAddress.TryParse(typed, out var address) && reading.Tree.Find(address.UnitCode) is { } unit:
                var row = await reading.Rows<Event>().Where(one => one.OrgUnitId == unit.Id && one.Number == address.Number).Select(one => new { one.Title, On = (DateOnly?)one.Survey!.CollectedOn }).FirstOrDefaultAsync(stop);
                return row is null ? null : row.On is { } day ? Survey(row.Title, day) : row.Title;
            default:
                return null;
        }
    }

    private static string Survey(string title, DateOnly collectedOn) => Words.Say("アンケート　{0}（{1}）", title, Era.Day(collectedOn));

    private static string Report(ReportingMonth month) => Words.Say("月次報告　{0}", Era.Month(month));
}
