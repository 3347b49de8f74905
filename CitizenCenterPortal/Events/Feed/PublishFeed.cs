using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Feed;

/// <summary>Makes and revokes the address of a centre's feed.</summary>
public sealed class PublishFeed(PortalDoor door)
{
    /// <summary>When the address was made, UTC; null where there is none or the centre is out of reach.</summary>
    public async Task<DateTime?> MadeAtAsync(string unitCode, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(FeedActs.Publish.Permission, stop);
        return reading.Unit(unitCode) is { } unit ? await reading.Rows<EventFeed>().Where(feed => feed.OrgUnitId == unit.Id).Select(feed => (DateTime?)feed.MadeAt).FirstOrDefaultAsync(stop) : null;
    }

    /// <summary>Makes an address; one that there was ends. It is given this once: what is kept of it does not give it back.</summary>
    public async Task<(Outcome Outcome, string Address)> PublishAsync(string unitCode, CancellationToken stop = default)
    {
        if (await door.FindLeadAsync(FeedActs.Publish, unitCode, stop) is not { } unit)
        {
            return (Outcome.NotFound, "");
        }

        await using var change = await door.OpenForChangeAsync(FeedActs.Publish, [unit.Id], stop);
        var token = FeedToken.New(unit.Id);
        if (await change.Rows<EventFeed>().FirstOrDefaultAsync(feed => feed.OrgUnitId == unit.Id, stop) is { } row)
        {
            (row.TokenHash, row.MadeAt) = (token.Hash, change.Now);
        }
        else
        {
            change.Rows<EventFeed>().Add(new() { OrgUnitId = unit.Id, TokenHash = token.Hash, MadeAt = change.Now });
        }

        await change.CommitAsync(ActNote.Plain, stop);
        return (Outcome.Done, FeedEndpoints.Address(token));
    }

    /// <summary>Ends the address: who asks for it finds nothing from then on.</summary>
    public async Task<Outcome> RevokeAsync(string unitCode, CancellationToken stop = default)
    {
        if (await door.FindLeadAsync(FeedActs.Revoke, unitCode, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(FeedActs.Revoke, [unit.Id], stop);
        if (await change.Rows<EventFeed>().FirstOrDefaultAsync(feed => feed.OrgUnitId == unit.Id, stop) is not { } row)
        {
            return Outcome.Refused("カレンダーのアドレスは、もう取り消されています。画面を読み直してください。");
        }

        change.Rows<EventFeed>().Remove(row);
        await change.CommitAsync(ActNote.Plain, stop);
        return Outcome.Done;
    }
}
