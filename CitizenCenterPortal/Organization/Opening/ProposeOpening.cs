using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>Proposes what the calendar says of a month: days open, extra closing days, slots available. Nothing where no rule stands, and no slots where no room was entered.</summary>
public sealed class ProposeOpening(CalendarCache calendars, IRoomTypes types) : IProposesCells
{
    private const string Days = "OPEN.DAYS";
    private const string Extra = "OPEN.CLOSED_EXTRA";
    private const string Slots = "USE.SLOTS_AVAILABLE";

    private static readonly Sentence Source = "開館カレンダー";

    /// <inheritdoc/>
    public bool Knows(string cell) => cell is Days or Extra || cell.StartsWith(Slots, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProposedCell>> ProposeAsync(Reading reading, int unitId, ReportingMonth month, CancellationToken stop)
    {
        var calendar = await calendars.GetAsync(reading, stop);
        if (reading.Tree.Find(unitId) is not { } unit || !calendar.Says(reading.Tree, unitId, month) || !reading.Tree.IsOpen(unitId, month) || !CalendarYears.Has(month.FiscalYear, reading.Clock.ThisYear))
        {
            return [];
        }

        var (opening, href) = (calendar.Month(reading.Tree, unitId, month), $"{CalendarWords.Href(unit.Code, month.FiscalYear)}#m{month}");
        Sentence? note = opening.IsShut
            ? new("この月は、開館する日がありません（{0}）。開館日数と利用可能コマ数は 0 です。報告はいつもどおり提出します。", string.Join("、", opening.Closures.Select(closure => closure.Reason)))
            : null;
        return
        [
            new(Days, opening.Open, Source, href, note),
            new(Extra, opening.Extra, Source, href),
            .. calendar.RoomsOf(unitId).Any()
                ? (await types.ReadAsync(reading, stop)).Select(type => new ProposedCell($"{Slots}[{type.Code}]", opening.Slots.TryGetValue(type.Code, out var slots) ? slots : null, Source, href))
                : [],
        ];
    }
}
