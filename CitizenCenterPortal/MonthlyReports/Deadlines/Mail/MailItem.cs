using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>How far a mail is.</summary>
public enum MailState
{
    /// <summary>It is being handed to the server.</summary>
    Sending,

    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>The server did not take it; it is tried again.</summary>
    Waiting,

    /// <summary>It was not sent, and is not any more: the address was refused, or what it said is over.</summary>
    Dropped,

    /// <summary>The line broke while the server had it: it may have arrived, and is not sent again.</summary>
    Unsure,
}

/// <summary>Why a mail was not taken.</summary>
public enum MailFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>The server cannot be reached, or says nothing.</summary>
    NoAnswer,

    /// <summary>The server does not let the portal in.</summary>
    SignIn,

    /// <summary>The server asks to come again later, or refuses the mail whoever it is for.</summary>
    Server,

    /// <summary>The server does not know the address.</summary>
    Address,

    /// <summary>The server cannot prove that it is the one that was set: its certificate is of another name, past its day, or of nobody whom the machine trusts.</summary>
    Certificate,
}

/// <summary>One mail to one person, once: what makes it one is its key. Holds neither address nor words.</summary>
public sealed class MailItem : IKept
{
    /// <summary>Longest key, in characters.</summary>
    public const int KeyMaxLength = 80;

    /// <summary>What about, where and to whom: <c>due|202610|0|D101|12</c>, <c>digest|2026-11-24|W1|34</c>.</summary>
    public required string Key { get; set; }

    /// <summary>To whom.</summary>
    public int PersonId { get; set; }

    /// <summary>When it was last tried, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>How far it is.</summary>
    public MailState State { get; set; }

    /// <summary>Why it was not taken when last tried.</summary>
    public MailFault Fault { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }
}

internal sealed class MailItemMapping : IEntityTypeConfiguration<MailItem>
{
    public void Configure(EntityTypeBuilder<MailItem> builder)
    {
        builder.ToTable("MailItems").HasKey(item => item.Key);
        builder.Property(item => item.Key).HasMaxLength(MailItem.KeyMaxLength);
        builder.HasIndex(item => item.At);
    }
}
