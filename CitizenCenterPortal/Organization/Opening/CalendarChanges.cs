using System.Collections.Frozen;
using System.Globalization;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>Says what the journal changed of the opening calendar.</summary>
public sealed class CalendarChanges(IRoomTypes types) : ITellsChanges
{
    /// <summary>How the journal writes a day: among the values, and in a key.</summary>
    private static readonly string[] Forms = ["yyyy-MM-dd", "MM/dd/yyyy"];

    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(ClosingRule), nameof(Closure), nameof(UnitRooms), nameof(CityHoliday) }.ToFrozenSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop)
    {
        var names = await types.ReadAsync(reading, stop);
        return [.. rows.Select(told => new ToldChange(told.Line, What(told.Row, names), Say(told.Row, told.Row.Before), Say(told.Row, told.Row.After), Address(reading, told.Line)))];
    }

    /// <summary>One row in one line: 臨時休館：令和8年12月1日から令和8年12月14日まで　空調工事.</summary>
    internal static string Line(ToldRow row, IReadOnlyList<RoomType> types)
    {
        var (before, after) = (Say(row, row.Before), Say(row, row.After));
        return Words.Say("{0}：{1}", What(row, types), before.Length == 0 ? after : after.Length == 0 ? Words.Say("{0} を取りやめ", before) : Words.Say("{0} → {1}", before, after));
    }

    private static string What(ToldRow row, IReadOnlyList<RoomType> types) => row.Of switch
    {
        nameof(ClosingRule) => Words.Say("休館の決まり"),
        nameof(Closure) => Words.Say("臨時休館"),
        nameof(CityHoliday) => Words.Say("市の休日"),
        _ => row.Key.Split('|') is [_, var option, var from] ? Words.Say("{0}の部屋数（{1}から）", types.FirstOrDefault(type => type.Code == option)?.Name ?? option, Text(from)) : row.Key,
    };

    private static string Say(ToldRow row, IReadOnlyList<object?>? values)
    {
        if (values is null)
        {
            return "";
        }

        object? Told(string column) => row.Columns.ToList().IndexOf(column) is var at and >= 0 ? values[at] : null;
        return row.Of switch
        {
            nameof(CityHoliday) => string.Join("　", Text(row.Key), Told(nameof(CityHoliday.Name))),
            nameof(UnitRooms) => Told(nameof(UnitRooms.Count)) is { } count ? Words.Say("{0}室", count) : "",
            nameof(Closure) => string.Join("　", Span(Told(nameof(Closure.From)), Told(nameof(Closure.To))), Told(nameof(Closure.Reason))),
            _ => Rule(Told) is { } rule ? string.Join("　", CalendarWords.Say(rule), CalendarWords.Stands(rule)) : Told(nameof(ClosingRule.To)) is { } to ? Words.Say("{0}まで", Text(to)) : Words.Say("終わりを決めていない"),
        };
    }

    /// <summary>The rule where the line tells all of it; null where it tells its end alone.</summary>
    private static ClosingRule? Rule(Func<string, object?> told) => Day(told(nameof(ClosingRule.From))) is not { } from || !Enum.TryParse<ClosingKind>(told(nameof(ClosingRule.Kind)) as string, out var kind) ? null : new()
    {
        Kind = kind,
        Weekday = Enum.TryParse<DayOfWeek>(told(nameof(ClosingRule.Weekday)) as string, out var weekday) ? weekday : null,
        FirstDay = (int?)(told(nameof(ClosingRule.FirstDay)) as long?),
        LastDay = (int?)(told(nameof(ClosingRule.LastDay)) as long?),
        StaysOpen = told(nameof(ClosingRule.StaysOpen)) is true,
        From = from,
        To = Day(told(nameof(ClosingRule.To))),
    };

    private static string Span(object? from, object? to) => (Day(from), Day(to)) is ({ } first, { } last) ? CalendarWords.Span(first, last) : "";

    private static string Text(object? day) => Day(day) is { } at ? Era.Day(at) : day as string ?? "";

    private static DateOnly? Day(object? stored) => DateOnly.TryParseExact(stored as string, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Address(Reading reading, JournalEntry line) => reading.Scope.Reaches(line.OrgUnitId) && reading.Tree.Find(line.OrgUnitId) is { } unit ? $"/calendar/{Uri.EscapeDataString(unit.Code)}" : null;
}
