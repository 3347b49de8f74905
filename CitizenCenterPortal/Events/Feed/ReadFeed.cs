using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events.Days;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Feed;

/// <summary>A feed as it is answered.</summary>
/// <param name="Tag">Changes when the file does.</param>
/// <param name="Bytes">The file; empty where the asker has it already.</param>
public sealed record FeedFile(string Tag, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// Reads a centre's feed for who holds its token: a program without a person. The door opens to <see cref="FeedCaller"/>, so that nothing but
/// the centre's approved events is there to be read; without the token not even these.
/// </summary>
public sealed class ReadFeed(PortalDoor door, IRoomTypes types)
{
    /// <summary>Months before this one that are in a feed, so that what was is found again.</summary>
    public const int MonthsBack = 3;

    /// <summary>The feed; null where the token is none, or no more. One command where the asker has it already, or nobody has it.</summary>
    /// <param name="token">The token.</param>
    /// <param name="known">The tags that the asker has.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<FeedFile?> FindAsync(FeedToken token, IReadOnlyCollection<string> known, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Events.Read, stop);
        var hash = await reading.Rows<EventFeed>().Where(feed => feed.OrgUnitId == token.UnitId).Select(feed => feed.TokenHash).FirstOrDefaultAsync(stop);
        if (hash is null || !token.Is(hash) || reading.Tree.Find(token.UnitId) is not { } unit)
        {
            return null;
        }

        var tag = Tag(hash, reading);
        return known.Contains(tag) ? new(tag, default) : new(tag, Encoding.UTF8.GetBytes(FeedText.Write(unit, await SessionsAsync(reading, unit, stop), reading.Clock.UtcNow)));
    }

    /// <summary>The same until an event, a centre's name, a room's name or the day changes: the stamps say so, without a look at the events.</summary>
    private static string Tag(string hash, Reading reading) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{hash}|{reading.Stamps.Events}|{reading.Stamps.Organization}|{reading.Stamps.Catalogue}|{reading.Clock.ThisMonth}|{Words.InEnglish}"))))[..32];

    private async Task<IReadOnlyList<(DaySession, int)>> SessionsAsync(Reading reading, OrgUnit unit, CancellationToken stop)
    {
        var (first, rooms) = (reading.Clock.ThisMonth.AddMonths(-MonthsBack).FirstDay, await types.ReadAsync(reading, stop));
        var rows = await (
            from session in reading.Rows<EventSession>()
            from row in reading.Rows<Event>()
            where session.Day >= first && (session.PlaceUnitId == unit.Id || session.OrgUnitId == unit.Id) && row.OrgUnitId == session.OrgUnitId && row.Number == session.EventNumber
            select new { Session = session, row.Title, row.Kind, row.State, row.Capacity, row.Version }).ToListAsync(stop);
        return
        [
            .. from row in rows
               let session = row.Session
               let lead = reading.Tree.Find(session.OrgUnitId)!
               orderby session.Day, session.Start, lead.Code, session.EventNumber, session.Number
               select (new DaySession(
                   new(lead.Code, session.EventNumber), row.Title, row.Kind, row.State, session, lead, reading.Tree.Find(session.PlaceUnitId) ?? lead,
                   rooms.FirstOrDefault(type => type.Code == session.Room)?.Name ?? session.Room, session.Capacity ?? row.Capacity, null, 0), row.Version),
        ];
    }
}
