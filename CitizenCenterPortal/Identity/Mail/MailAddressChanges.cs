using System.Collections.Frozen;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Identity.Mail;

/// <summary>Says whose address the journal changed, to who reaches the whole city; never the address.</summary>
public sealed class MailAddressChanges(PersonNames names) : ITellsChanges
{
    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(MailAddress) }.ToFrozenSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop = default)
    {
        if (!reading.Scope.Everything)
        {
            return [.. rows.Select(told => told.Line).Distinct().Select(ToldChange.Withheld)];
        }

        var who = await names.OfAsync(reading, rows.Select(told => Actor(told.Row)), stop);
        return [.. rows.Select(told => new ToldChange(told.Line, Words.Say("メール {0}", who[Actor(told.Row)]), "", Say(told.Row)))];
    }

    private static string Actor(ToldRow row) => $"person:{row.Key}";

    private static string Say(ToldRow row) => row.After is null ? Words.Say("メールアドレスを消しました")
        : row.Tells(nameof(MailAddress.Address)) && row.Was(nameof(MailAddress.Address)) != row.Is(nameof(MailAddress.Address)) ? Words.Say("メールアドレスを登録しました")
        : row.Is(nameof(MailAddress.Off)) is true ? Words.Say("メールを止めました") : Words.Say("メールを受け取ることにしました");
}
