using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// The dashboard of every tier: one read of a figure table, one book of indicators. The page, the API and the tests ask here.
/// </summary>
public sealed class Dashboard(PortalDoor door, FigureTableQuery figures, AverageAbove averages)
{
    /// <summary>The dashboard of an address; null where the place does not exist or is out of reach.</summary>
    public async Task<DashboardView?> ReadAsync(DashboardAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Dashboards.Read, stop);
        var year = new FiscalYear(address.Year ?? reading.Clock.ThisYear.Start);
        var span = year.MonthsUntil(reading.Clock.ThisMonth);
        if (DashboardSubject.Of(reading, address, span) is not { } subject)
        {
            return null;
        }

        var table = await figures.LoadAsync(reading, subject.Keys, new(span.LastYear.From, year.Last), address.Stage, stop);
        var columns = DashboardColumns.Of(reading, subject, table);
        var pair = await LastYear.ReadAsync(reading, subject, columns, span, address.Stage, stop);
        var around = await averages.ReadAsync(reading, subject, table, span, stop);
        var months = subject is { Own: true, Unit: { } alone } ? await UnitReports.OfUnitAsync(reading, alone, span, stop) : [];
        return new(
            subject.Unit?.Code,
            NameOf(subject),
            [.. Way(reading, subject)],
            subject.Own,
            subject.Unit is { } unit && reading.Tree.ChildrenIn(unit.Id, span).Any(),
            year.Start,
            Years(table, year, reading.Clock),
            span.From.ToString(),
            span.To.ToString(),
            address.Stage,
            columns.Whole.Over(span).Coverage,
            pair.UnitMonths,
            reading.Clock.UtcNow,
            IndicatorRows.Of(columns.Whole, span, pair, around),
            [.. columns.Parts.Select(part => Part(part, span))],
            address.Measures ? MeasureRow.All(columns, span) : [],
            ChartOf(columns.Whole, year, span),
            months,
            await WaitingAsync(reading, subject, months, stop));
    }

    /// <summary>The ids of the units whose changes the dashboard shows.</summary>
    public async Task<IReadOnlySet<int>> UnitsAsync(DashboardAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Dashboards.Read, stop);
        var span = new FiscalYear(address.Year ?? reading.Clock.ThisYear.Start).MonthsUntil(reading.Clock.ThisMonth);
        return DashboardSubject.Of(reading, address, span) is not { } subject ? new HashSet<int>()
            : subject.Unit is { Id: var unit } ? subject.Own ? new HashSet<int> { unit } : reading.Tree.Subtree(unit).Select(beneath => beneath.Id).ToHashSet()
            : subject.Children.Select(child => child.Id).ToHashSet();
    }

    /// <summary>What waits stands on the caller's own first page alone.</summary>
    private static async Task<IReadOnlyList<WaitingView>> WaitingAsync(Reading reading, DashboardSubject subject, IReadOnlyList<MonthView> months, CancellationToken stop)
    {
        var caller = reading.Caller;
        return subject.Unit is not { } unit || unit.Id != caller.OrgUnitId ? []
            : caller.May(Permissions.MonthlyReports.Enter) ? [.. UnitReports.ForCentre(unit.Code, months, reading.Clock.ThisMonth)]
            : caller.May(Permissions.MonthlyReports.Accept) || caller.May(Permissions.MonthlyReports.Confirm) ? await UnitReports.ForReviewerAsync(reading, stop)
            : [];
    }

    private static IReadOnlyList<int> Years(FigureTable table, FiscalYear shown, CityClock clock) =>
        [.. table.Years.Append(shown).Append(clock.ThisYear).Select(year => year.Start).Distinct().OrderDescending().Take(3).Append(shown.Start).Distinct()];

    private static string NameOf(DashboardSubject subject) => subject switch
    {
        { Operator: { } body } => body.Name,
        { Own: false, Unit.Tier: Tier.City } => Words.Say("市全体"),
        { Own: false, Unit: { Tier: Tier.Ward, Ward.Length: > 0 } ward } => WardName(ward),
        { Unit: { } unit } => unit.DisplayName,
        _ => "",
    };

    private static string WardName(OrgUnit ward) => Words.InEnglish ? ward.DisplayName : ward.Ward;

    private static IEnumerable<PlaceView> Way(Reading reading, DashboardSubject subject)
    {
        if (subject.Unit is not { } unit)
        {
            return [];
        }

        var above = reading.Caller.Reach == Reach.Subtree ? reading.Tree.Ancestors(unit.Id).Where(hub => reading.Scope.Reaches(hub.Id)) : [];
        return above.Select(hub => new PlaceView(hub.Code, hub.Tier == Tier.City ? Words.Say("市全体") : WardName(hub)))
            .Append(new(unit.Code, NameOf(subject)));
    }

    private static PartView Part(DashboardColumn part, MonthSpan span)
    {
        var figures = part.Figures.Over(span);
        var name = part switch
        {
            { Own: true } => Words.Say("本館"),
            { Unit: null } => Words.Say("移った館"),
            { Unit: { Tier: Tier.Ward, Ward.Length: > 0 } ward } => WardName(ward),
            _ => part.Unit!.DisplayName,
        };
        return new(part.Unit?.Code, name, part.Own, figures.Coverage, [.. IndicatorBook.EvaluateAll(figures.Catalogue, figures).Select(IndicatorCell.Of)]);
    }

    /// <summary>Visitors by month; no chart where a city dropped the measure.</summary>
    private static ChartView? ChartOf(FigureColumn whole, FiscalYear year, MonthSpan span) => whole.Catalogue.Measure("USE.PERSONS") is not { } visitors ? null : new(
        visitors.DisplayName,
        visitors.Unit,
        [.. year.Months.Months.Select(month => new Ui.MonthPoint(
            Ui.FormatTime.Month(month),
            span.Contains(month) ? whole.In(month).Of(visitors.Code).Value : null,
            whole.CoverageIn(month).IsConfirmed,
            whole.In(month.LastYear).Of(visitors.Code).Value))]);
}
