using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity.Mail;

/// <summary>Enters a person's address; lets a person switch their mail off and on.</summary>
public sealed class SetMailAddress(PortalDoor door, PersonVault vault)
{
    /// <summary>Enters, changes or, with an empty text, takes away a person's address. Refuses what is no address, and a person whose name was erased.</summary>
    public async Task<Outcome> RunAsync(int person, string address, string reason, CancellationToken stop = default)
    {
        address = address.Normalize(System.Text.NormalizationForm.FormKC).Trim();
        if (MailActs.SetAddress.WhyNot(reason) is { } unsaid)
        {
            return Outcome.Refused(unsaid);
        }

        if (address.Length > 0 && !MailAddress.IsAddress(address))
        {
            return Outcome.Refused("メールアドレスは hanako@city.example.jp のように書いてください。");
        }

        await using var change = await door.OpenForChangeAsync(MailActs.SetAddress, [], stop);
        var rows = change.Rows<MailAddress>();
        if (!await change.Rows<Person>().AnyAsync(row => row.Id == person, stop))
        {
            return Outcome.NotFound;
        }

        var there = await rows.FirstOrDefaultAsync(row => row.PersonId == person, stop);
        if (address.Length == 0)
        {
            if (there is null)
            {
                return Outcome.Refused("メールアドレスはありません。変わるものがありません。");
            }

            rows.Remove(there);
        }
        else if (await vault.SealAsync(change, person, address, stop) is not { } text)
        {
            return Outcome.Refused("この職員の氏名は消されています。メールアドレスは登録できません。");
        }
        else if (there is null)
        {
            rows.Add(new() { PersonId = person, Address = text });
        }
        else
        {
            there.Address = text;
        }

        await change.CommitAsync(new ActNote { Reason = reason.Trim() }, stop);
        return Outcome.Done;
    }

    /// <summary>Switches one's own mail off or on.</summary>
    /// <param name="act"><see cref="MailActs.TurnOff"/> or <see cref="MailActs.TurnOn"/>.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> TurnAsync(Act act, CancellationToken stop = default)
    {
        await using var change = await door.OpenForChangeAsync(act, [], stop);
        if (await change.Rows<MailAddress>().FirstOrDefaultAsync(row => row.PersonId == change.Caller.PersonId, stop) is not { } own)
        {
            return Outcome.Refused("メールアドレスが登録されていません。システム管理者に知らせてください。");
        }

        if (own.Off == (act == MailActs.TurnOff))
        {
            return Outcome.Refused("もうそうなっています。画面を読み込み直してください。");
        }

        own.Off = !own.Off;
        await change.CommitAsync(ActNote.Plain, stop);
        return Outcome.Done;
    }
}
