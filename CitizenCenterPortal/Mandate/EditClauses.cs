using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Mandate;

/// <summary>Writes what clauses say and what evidence is enough, from a fiscal year on. An earlier year keeps its own.</summary>
public sealed class EditClauses(PortalDoor door, ClauseCache clauses)
{
    /// <summary>What stands in a year, to be written anew; null for a year that is none.</summary>
    public async Task<EditView?> ReadAsync(FiscalYear? year, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(MandateActs.SetText.Permission, stop);
        var (of, years) = (year ?? reading.Clock.ThisYear, CalendarYears.Offered(reading.Clock.ThisYear));
        return years.Contains(of) ? new(of, years, await clauses.GetAsync(reading, stop)) : null;
    }

    /// <summary>Sets the words of a clause from a year on.</summary>
    /// <param name="code">The clause.</param>
    /// <param name="year">The year.</param>
    /// <param name="seen">The version of that year that the person saw; 0 where it had none.</param>
    /// <param name="fields">The words.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> SetTextAsync(string code, FiscalYear year, int seen, ClauseFields fields, CancellationToken stop = default)
    {
        if (fields.Faults() is { Count: > 0 } faults)
        {
            return Outcome.Invalid(faults);
        }

        await using var change = await door.OpenForChangeAsync(MandateActs.SetText, [], stop);
        if (!IsThere(change.Clock, code, year))
        {
            return Outcome.NotFound;
        }

        var row = await change.Rows<ClauseText>().FirstOrDefaultAsync(row => row.Clause == code && row.Year == year.Start, stop);
        if ((row?.Version ?? 0) != seen)
        {
            return Outcome.Refused(Stale);
        }

        if (row is null)
        {
            change.Rows<ClauseText>().Add(row = new() { Clause = code, Year = year.Start, Heading = "", Summary = "" });
        }

        fields.Fill(row);
        await change.CommitAsync(ActNote.Plain, stop);
        return Outcome.Done;
    }

    /// <summary>Sets what is enough for a clause from a year on.</summary>
    /// <param name="code">The clause.</param>
    /// <param name="year">The year.</param>
    /// <param name="seen">The version of that year that the person saw; 0 where it had none.</param>
    /// <param name="threshold">1 to 99 pieces, of which none to all must be strong.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> SetThresholdAsync(string code, FiscalYear year, int seen, Threshold threshold, string reason, CancellationToken stop = default)
    {
        if (threshold.Enough is < 1 or > ClauseThreshold.Most || threshold.Strong < 0 || threshold.Strong > threshold.Enough)
        {
            return Outcome.Refused(new Sentence("件数は1から{0}まで、成果がわかるものは0から件数までで書いてください。", ClauseThreshold.Most));
        }

        if (MandateActs.SetThreshold.WhyNot(reason) is { } why)
        {
            return Outcome.Refused(why);
        }

        await using var change = await door.OpenForChangeAsync(MandateActs.SetThreshold, [], stop);
        if (!IsThere(change.Clock, code, year))
        {
            return Outcome.NotFound;
        }

        var row = await change.Rows<ClauseThreshold>().FirstOrDefaultAsync(row => row.Clause == code && row.Year == year.Start, stop);
        if ((row?.Version ?? 0) != seen)
        {
            return Outcome.Refused(Stale);
        }

        if (row is null)
        {
            change.Rows<ClauseThreshold>().Add(row = new() { Clause = code, Year = year.Start });
        }

        (row.Enough, row.Strong) = (threshold.Enough, threshold.Strong);
        row.Version++;
        await change.CommitAsync(new ActNote { Reason = TypedWords.Clean(reason) }, stop);
        return Outcome.Done;
    }

    private static Sentence Stale => "表示したあとに、ほかの人が書き換えました。ページを開き直して、最新の内容を確かめてください。";

    private static bool IsThere(CityClock clock, string code, FiscalYear year) => Clause.All.Any(clause => clause.Code == code) && CalendarYears.Has(year, clock.ThisYear);
}

/// <summary>The clauses of a year, to be written.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Years">The years that may be chosen, the earliest first.</param>
/// <param name="Book">What stands.</param>
public sealed record EditView(FiscalYear Year, IReadOnlyList<FiscalYear> Years, ClauseBook Book);
