using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Checks;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>The form of a year as its page shows it.</summary>
/// <param name="Book">The form of the year with the rules; the whole catalogue stands behind it.</param>
/// <param name="Year">The year.</param>
/// <param name="Years">The years that may be looked at, the earliest first.</param>
/// <param name="MayEdit">True where the caller changes forms.</param>
/// <param name="First">The first year whose form may still change; null for who does not change it.</param>
/// <param name="History">What was done with forms, the latest first.</param>
public sealed record YearFormView(RuleBook Book, FiscalYear Year, IReadOnlyList<FiscalYear> Years, bool MayEdit, FiscalYear? First, IReadOnlyList<ToldAct> History)
{
    /// <summary>The form.</summary>
    public Catalogue Form => Book.Catalogue;

    /// <summary>True where a change may begin in the year.</summary>
    public bool IsOpen => Year >= First;

    /// <summary>Every change that may still be taken back.</summary>
    public IReadOnlyList<FormChange> Changes => First is { } first ? FormChange.From(Form.Whole, first) : [];

    /// <summary>What began to be so with this year.</summary>
    public IReadOnlyList<FormChange> Begun => [.. FormChange.From(Form.Whole, Year).Where(change => change.Year == Year)];

    /// <summary>The measures of other years.</summary>
    public IEnumerable<Measure> Elsewhere => Form.Whole.Measures.Where(measure => !measure.StandsIn(Year));
}

/// <summary>Reads the form of a year.</summary>
public sealed class ReadYearForm(PortalDoor door, RuleCache rules, PersonNames names)
{
    private const int Most = 50;

    /// <summary>The form of a year, the running one where none is named; null for one too far off.</summary>
    public async Task<YearFormView?> ReadAsync(FiscalYear? asked, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Indicators.Read, stop);
        var (now, mayEdit) = (reading.Clock.ThisYear, reading.Caller.May(Permissions.Indicators.Edit));
        FiscalYear? first = mayEdit ? await OpenYears.FirstAsync(reading.Rows<MonthlyReport>(), reading.Clock, stop) : null;
        var last = first is { } open ? open.Start + OpenYears.Ahead : now.Start + 1;
        var year = asked ?? now;
        if (year.Start > last || (year <= now && !await ReportYears.HasAsync(reading, year, stop)))
        {
            return null;
        }

        var past = await ReportYears.OfferedAsync(reading, year <= now ? year : now, stop);
        List<FiscalYear> years = [.. past.Order(), .. Enumerable.Range(now.Start + 1, last - now.Start).Select(start => new FiscalYear(start))];
        return new((await rules.GetAsync(reading, stop)).Of(year), year, years, mayEdit, first, mayEdit ? await HistoryAsync(reading, stop) : []);
    }

    private async Task<IReadOnlyList<ToldAct>> HistoryAsync(Reading reading, CancellationToken stop)
    {
        var catalogue = (await rules.GetAsync(reading, stop)).Catalogue;
        var lines = await reading.LinesOf(FormActs.All).OrderByDescending(line => line.Sequence).Take(Most).ToListAsync(stop);
        var who = await names.OfAsync(reading, lines.Select(line => line.Actor), stop);
        return
        [
            .. lines.Select(line => new ToldAct(
                line.At, who[line.Actor], line.Role, FormActs.All.First(act => act.Code == line.Act), line.Reason,
                [.. ToldRow.Read(line.Detail).SelectMany(row => FormChanges.Tell(catalogue, row)).Select(change => Words.Say("{0}：{1} → {2}", change.What, Said(change.Before), Said(change.After)))])),
        ];
    }

    private static string Said(string text) => text.Length == 0 ? Words.Say("空欄") : text;
}
