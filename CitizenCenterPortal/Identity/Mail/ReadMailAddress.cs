using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity.Mail;

/// <summary>A person's address as they or an administrator see it.</summary>
/// <param name="Address">The address; empty where there is none, or none that can be read.</param>
/// <param name="Off">True where the person switched mail off.</param>
public sealed record MailAddressView(string Address, bool Off);

/// <summary>Reads addresses: anybody their own, an administrator everybody's, the portal those it writes to.</summary>
public sealed class ReadMailAddress(PortalDoor door, PersonVault vault)
{
    /// <summary>One's own.</summary>
    public async Task<MailAddressView> OwnAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Self.Read, stop);
        return reading.Caller.PersonId is { } person ? await OneAsync(reading, person, stop) : new("", false);
    }

    /// <summary>A person's, for who keeps addresses.</summary>
    public async Task<MailAddressView> OfAsync(int person, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(MailActs.SetAddress.Permission, stop);
        return await OneAsync(reading, person, stop);
    }

    /// <summary>The addresses of persons who want mail, in one command.</summary>
    internal async Task<IReadOnlyDictionary<int, string>> WantedAsync(Reading reading, IReadOnlyCollection<int> persons, CancellationToken stop)
    {
        var rows = await Rows(reading).Where(row => persons.Contains(row.Address.PersonId) && !row.Address.Off).ToListAsync(stop);
        return rows.Select(row => (row.Address.PersonId, Address: vault.Open(row.Address.Address, row.Key) ?? "")).Where(row => MailAddress.IsAddress(row.Address)).ToDictionary(row => row.PersonId, row => row.Address);
    }

    private async Task<MailAddressView> OneAsync(Reading reading, int person, CancellationToken stop) =>
        await Rows(reading).FirstOrDefaultAsync(row => row.Address.PersonId == person, stop) is { } row ? new(vault.Open(row.Address.Address, row.Key) ?? "", row.Address.Off) : new("", false);

    private static IQueryable<Sealed> Rows(Reading reading) =>
        from address in reading.Rows<MailAddress>()
        join key in reading.Rows<PersonKey>() on address.PersonId equals key.PersonId into keys
        from key in keys.DefaultIfEmpty()
        select new Sealed { Address = address, Key = key };

    private sealed class Sealed
    {
        public required MailAddress Address { get; init; }

        public PersonKey? Key { get; init; }
    }
}
