using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>What was done with a report, from the journal.</summary>
public sealed class ReportHistory(PersonNames names)
{
    /// <summary>Most lines that are read; the audit room has all.</summary>
    private const int Most = 1000;

    /// <summary>The acts, newest first; entries of one person on one day become one line.</summary>
    public async Task<IReadOnlyList<HistoryLine>> ReadAsync(Reading reading, int unitId, ReportingMonth month, CancellationToken stop = default)
    {
        var lines = await reading.Rows<JournalEntry>().Where(entry => entry.OrgUnitId == unitId && entry.Month == month)
            .OrderByDescending(entry => entry.Sequence).Take(Most)
            .Select(entry => new HistoryLine(entry.Act, entry.Actor, entry.Role, entry.At, 1, entry.Reason)).ToListAsync(stop);
        var who = await names.OfAsync(reading, lines.Select(line => line.Who), stop);
        return [.. Gather(lines).Select(line => line with { Who = who[line.Who] })];
    }

    /// <summary>Joins neighbouring entries of one person on one day.</summary>
    internal static IEnumerable<HistoryLine> Gather(IEnumerable<HistoryLine> lines)
    {
        HistoryLine? open = null;
        foreach (var line in lines)
        {
            if (open is not null && IsOneSitting(open, line))
            {
                open = open with { Times = open.Times + 1 };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = line;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static bool IsOneSitting(HistoryLine later, HistoryLine earlier) =>
        later.Act == ReportActs.Enter.Code && earlier.Act == later.Act && earlier.Who == later.Who
        && CityClock.ToCity(earlier.At).Date == CityClock.ToCity(later.At).Date;
}
