using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>Changes the opening calendar: rules, closures, rooms, the city's holidays. Each step needs a reason, and refuses with a sentence what is there already, or there no more.</summary>
public sealed class EditCalendar(PortalDoor door, IEnumerable<IHolidayWatch> watches)
{
    private static readonly Sentence Gone = "もうありません。画面を読み込み直してください。";

    /// <summary>Adds a rule for a unit and all beneath it.</summary>
    public Task<Outcome> SetRuleAsync(string unit, CalendarFields typed, string reason, CancellationToken stop = default) => RunAsync(CalendarActs.SetRule, unit, reason, async (change, at) =>
    {
        var (rule, why) = typed.Rule(at.Id);
        if (rule is null)
        {
            return why;
        }

        var there = await change.Rows<ClosingRule>().Where(row => row.OrgUnitId == at.Id && row.Kind == rule.Kind).ToListAsync(stop);
        if (there.Exists(row => row.SaysAs(rule) && row.From <= (rule.To ?? DateOnly.MaxValue) && rule.From <= (row.To ?? DateOnly.MaxValue)))
        {
            return "同じ決まりが、その期間にもうあります。";
        }

        change.Rows<ClosingRule>().Add(rule);
        return null;
    }, stop);

    /// <summary>Ends a rule with a day; one that would never have stood goes.</summary>
    public Task<Outcome> EndRuleAsync(string unit, int rule, string last, string reason, CancellationToken stop = default) => RunAsync(CalendarActs.EndRule, unit, reason, async (change, at) =>
    {
        if (CalendarFields.Day(last) is not { } day)
        {
            return CalendarFields.DayForm;
        }

        if (await change.Rows<ClosingRule>().FirstOrDefaultAsync(row => row.Id == rule && row.OrgUnitId == at.Id, stop) is not { } stands)
        {
            return Gone;
        }

        if (stands.To <= day)
        {
            return new("この決まりは、もう{0}で終わっています。", Era.Day(stands.To.Value));
        }

        if (day < stands.From)
        {
            change.Rows<ClosingRule>().Remove(stands);
        }
        else
        {
            stands.To = day;
        }

        return null;
    }, stop);

    /// <summary>Closes a unit for some days; the reason of the act is that of the closure.</summary>
    public Task<Outcome> AddClosureAsync(string unit, CalendarFields typed, string reason, CancellationToken stop = default) => RunAsync(CalendarActs.AddClosure, unit, reason, async (change, at) =>
    {
        var (from, to) = (CalendarFields.Day(typed.From, typed.Year), CalendarFields.Day(typed.To.Trim().Length == 0 ? typed.From : typed.To, typed.Year));
        if (from is not { } first || to is not { } last)
        {
            return CalendarFields.DayForm;
        }

        if (last < first)
        {
            return CalendarFields.EndsBefore;
        }

        if (last.DayNumber - first.DayNumber >= Closure.MostDays)
        {
            return new("臨時休館は、始まりの日から {0} 日までの期間で書いてください。", Closure.MostDays);
        }

        if (await change.Rows<Closure>().FirstOrDefaultAsync(row => row.OrgUnitId == at.Id && row.From <= last && row.To >= first, stop) is { } there)
        {
            return new("{0}は、もう臨時休館になっています。", CalendarWords.Span(there.From, there.To));
        }

        if (await IsClosedAnywayAsync(change, at.Id, first, last, stop))
        {
            return new("{0}は、定例の休館日だけです。臨時休館を加えなくても休館になっています。", CalendarWords.Span(first, last));
        }

        change.Rows<Closure>().Add(new() { OrgUnitId = at.Id, From = first, To = last, Reason = reason.Trim() });
        return null;
    }, stop);

    /// <summary>Takes a closure back.</summary>
    public Task<Outcome> RemoveClosureAsync(string unit, int closure, string reason, CancellationToken stop = default) => RunAsync(CalendarActs.RemoveClosure, unit, reason, async (change, at) =>
    {
        var there = await change.Rows<Closure>().FirstOrDefaultAsync(row => row.Id == closure && row.OrgUnitId == at.Id, stop);
        return there is null ? Gone : Remove(change, there);
    }, stop);

    /// <summary>Says how many rooms of a type a unit lends from a day on.</summary>
    /// <param name="unit">The unit's code.</param>
    /// <param name="types">The room types there are.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Stops it.</param>
    public Task<Outcome> SetRoomsAsync(string unit, IReadOnlyList<RoomType> types, CalendarFields typed, string reason, CancellationToken stop = default) => RunAsync(CalendarActs.SetRooms, unit, reason, async (change, at) =>
    {
        if (CalendarFields.Day(typed.From, typed.Year) is not { } from)
        {
            return CalendarFields.DayForm;
        }

        if (typed.Rooms() is not { } count || !types.Any(type => type.Code == typed.Option))
        {
            return new("部屋の種類を選び、数は 0 から {0} までの整数で書いてください。", UnitRooms.Most);
        }

        var rows = await change.Rows<UnitRooms>().Where(row => row.OrgUnitId == at.Id && row.Option == typed.Option && row.From <= from).OrderBy(row => row.From).ToListAsync(stop);
        if ((rows.LastOrDefault()?.Count ?? 0) == count)
        {
            return "いまと同じ数です。変わるものがありません。";
        }

        if (rows.LastOrDefault() is { } last && last.From == from)
        {
            last.Count = count;
        }
        else
        {
            change.Rows<UnitRooms>().Add(new() { OrgUnitId = at.Id, Option = typed.Option, From = from, Count = count });
        }

        return null;
    }, stop);

    /// <summary>Adds a holiday of the city's own.</summary>
    public Task<Outcome> AddHolidayAsync(CalendarFields typed, string reason, CancellationToken stop = default) => RunAsync(CalendarActs.AddHoliday, null, reason, async (change, _) =>
    {
        if (CalendarFields.Day(typed.From, typed.Year) is not { } day)
        {
            return CalendarFields.DayForm;
        }

        if (typed.Name.Trim() is not { Length: > 0 and <= CityHoliday.NameMaxLength } name)
        {
            return new("休日の名前を {0} 文字までで書いてください。", CityHoliday.NameMaxLength);
        }

        var there = await change.Rows<CityHoliday>().ToListAsync(stop);
        var holiday = new CityHoliday { Day = day, Name = name };
        if (new HolidayBook(there).IsHoliday(day))
        {
            return new("{0}は、もう休日です。", Era.Day(day));
        }

        if (await WhyNotAsync(change, there, [.. there, holiday], day, stop) is { } why)
        {
            return why;
        }

        change.Rows<CityHoliday>().Add(holiday);
        return null;
    }, stop);

    /// <summary>Takes a holiday of the city's own back.</summary>
    public Task<Outcome> RemoveHolidayAsync(DateOnly day, string reason, CancellationToken stop = default) => RunAsync(CalendarActs.RemoveHoliday, null, reason, async (change, _) =>
    {
        var all = await change.Rows<CityHoliday>().ToListAsync(stop);
        return all.Find(row => row.Day == day) is not { } there ? Gone : await WhyNotAsync(change, all, [.. all.Where(row => row != there)], day, stop) ?? Remove(change, there);
    }, stop);

    /// <summary>One act on one unit, on the city without one: the reason, the reach, then the step, which says why it cannot be.</summary>
    private async Task<Outcome> RunAsync(Act act, string? code, string reason, Func<Change, OrgUnit, Task<Sentence?>> stepAsync, CancellationToken stop)
    {
        OrgUnit unit;
        await using (var reading = await door.OpenForReadingAsync(act.Permission, stop))
        {
            if ((code is null ? reading.Tree.Root : reading.Unit(code)) is not { } found)
            {
                return Outcome.NotFound;
            }

            unit = found;
        }

        if (act.WhyNot(reason) is { } unsaid)
        {
            return Outcome.Refused(unsaid);
        }

        await using var change = await door.OpenForChangeAsync(act, [unit.Id], stop);
        if (await stepAsync(change, unit) is { } why)
        {
            return Outcome.Refused(why);
        }

        await change.CommitAsync(new ActNote { OrgUnitId = unit.Id, Reason = reason.Trim() }, stop);
        return Outcome.Done;
    }

    private async Task<Sentence?> WhyNotAsync(Change change, IReadOnlyCollection<CityHoliday> now, IReadOnlyCollection<CityHoliday> shall, DateOnly day, CancellationToken stop)
    {
        foreach (var watch in watches)
        {
            if (await watch.WhyNotAsync(change.Reading, new(now), new(shall), day, stop) is { } why)
            {
                return why;
            }
        }

        return null;
    }

    /// <summary>True where the rules close all of the days: nothing would change, and somebody most likely mistook a day.</summary>
    private static async Task<bool> IsClosedAnywayAsync(Change change, int unit, DateOnly first, DateOnly last, CancellationToken stop)
    {
        var calendar = new OpeningCalendar(await change.Rows<ClosingRule>().ToListAsync(stop), [], [], new(await change.Rows<CityHoliday>().ToListAsync(stop)));
        return new MonthSpan(ReportingMonth.Of(first), ReportingMonth.Of(last)).Months.SelectMany(month => calendar.Month(change.Tree, unit, month).Days)
            .Where(day => day.Day >= first && day.Day <= last).All(day => day.Rule is not null);
    }

    private static Sentence? Remove<T>(Change change, T row)
        where T : class
    {
        change.Rows<T>().Remove(row);
        return null;
    }
}
