using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Audit;

/// <summary>Puts on record what an auditor looks at or takes away, and who looks at people whom a centre serves.</summary>
public sealed class AccessBook(PortalDoor door, CityClock clock)
{
    /// <summary>How long the line of a page stands for the pictures inside it: whoever comes back to them later looks anew.</summary>
    public static readonly TimeSpan PageStands = TimeSpan.FromHours(1);

    /// <summary>Notes that the caller sees an address, if they are one whose looking is on record.</summary>
    /// <param name="address">Path and query as the browser shows them; of a longer one the beginning is kept.</param>
    /// <param name="stop">Stops it.</param>
    public async Task NoteAsync(string address, CancellationToken stop = default)
    {
        if (await door.CallerAsync(stop) is { Role: "auditor" } caller)
        {
            await RecordAsync(address, caller, stop);
        }
    }

    /// <summary>The same of a picture inside a page, which has no line of its own where the caller's line of the page still stands for it.</summary>
    /// <param name="address">The picture's path and query.</param>
    /// <param name="page">The page's path; null for what stands in no page.</param>
    /// <param name="stop">Stops it.</param>
    public async Task NoteAsync(string address, string? page, CancellationToken stop)
    {
        if (await door.CallerAsync(stop) is { Role: "auditor" } caller && !(page is not null && await StandsAsync(page, caller, stop)))
        {
            await RecordAsync(address, caller, stop);
        }
    }

    /// <summary>Notes that the caller sees an address whose looking is on record whoever looks: it shows who the people are whom a centre serves.</summary>
    public async Task RecordAsync(string address, CancellationToken stop = default)
    {
        if (await door.CallerAsync(stop) is { } caller)
        {
            await RecordAsync(address, caller, stop);
        }
    }

    private Task RecordAsync(string address, Caller caller, CancellationToken stop) =>
        door.RecordAsync(
            AccessRecord.Chain,
            tree => new AccessRecord
            {
                OrgUnitId = UnitOf(address, caller, tree),
                At = clock.UtcNow,
                Actor = caller.Actor,
                Role = caller.Role,
                What = address.Length <= AccessRecord.WhatMaxLength ? address : address[..AccessRecord.WhatMaxLength],
            },
            stop);

    private async Task<bool> StandsAsync(string page, Caller caller, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Audit.Read, stop);
        var (unit, since, asked) = (UnitOf(page, caller, reading.Tree), clock.UtcNow - PageStands, page + "?");
        return await reading.Rows<AccessRecord>().AnyAsync(line => line.OrgUnitId == unit && line.At >= since && line.Actor == caller.Actor && line.Role == caller.Role && (line.What == page || line.What.StartsWith(asked)), stop);
    }

    private static int UnitOf(string address, Caller caller, OrgTree tree) => UnitOf(address, tree) ?? caller.OrgUnitId ?? OrgUnit.RootId;

    /// <summary>The unit that an address names: <c>/reports/D101/2026-05</c>, <c>/export/evaluations/2025/W1.xlsx</c>, <c>/events/D101-12</c>, <c>/plans/2026?unit=D101</c>.</summary>
    private static int? UnitOf(string address, OrgTree tree)
    {
        var halves = address.Split('?', 2);
        var asked = QueryHelpers.ParseQuery(halves.ElementAtOrDefault(1)).TryGetValue("unit", out var unit) ? unit.ToString() : "";
        return halves[0].Split('/').Select(part => part.EndsWith(".xlsx", StringComparison.Ordinal) ? part[..^5] : part).Append(asked)
            .Select(part => (tree.Find(part) ?? (UnitNumber.TryParse(part, out var named) ? tree.Find(named.UnitCode) : null))?.Id).FirstOrDefault(id => id is not null);
    }
}
