using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Data;

/// <summary>One act on one unit: who, when, what, why, and what changed. Chained to the line before it by SHA-256.</summary>
public sealed class JournalEntry : IOwnedPerhapsByMonth, IChained
{
    /// <summary>The unit whose chain this is; the root's also carries what is the whole city's.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>Place in the chain, from 1 without gaps.</summary>
    public long Sequence { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>The same for all lines of one act over several units.</summary>
    public Guid Operation { get; set; }

    /// <summary>The act's code.</summary>
    public required string Act { get; set; }

    /// <summary>Who: <c>person:12</c> or <c>os:portal</c>; <c>person:12/7</c> where 12 stood in for 7.</summary>
    public required string Actor { get; set; }

    /// <summary>The role they acted in.</summary>
    public required string Role { get; set; }

    /// <summary>The month it is about, where it is about one.</summary>
    public ReportingMonth? Month { get; set; }

    /// <summary>Why, in the person's words.</summary>
    public string? Reason { get; set; }

    /// <summary>What changed, as <see cref="ChangeDetail"/> writes it; empty where nothing but the act itself is to be told.</summary>
    public string Detail { get; set; } = "";

    /// <summary>Hash of the line before, hexadecimal; empty for the first.</summary>
    public string PreviousHash { get; set; } = "";

    /// <summary>Hash of this line, hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <inheritdoc/>
    public IEnumerable<string?> Fields() =>
    [
        OrgUnitId.ToString(CultureInfo.InvariantCulture),
        Sequence.ToString(CultureInfo.InvariantCulture),
        At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        Operation.ToString("N"),
        Act,
        Actor,
        Role,
        Month?.ToString(),
        Reason,
        Detail,
    ];
}

/// <summary>The end of a chain: a unit's, locked before anything of the unit is changed, or one that is no unit's.</summary>
public sealed class ChainHead : IOwned, IBookkeeping
{
    /// <summary>The unit; 0 for the chain of what was looked at.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>How many lines the chain has.</summary>
    public long Count { get; set; }

    /// <summary>Hash of the last line.</summary>
    public string Head { get; set; } = "";
}

internal sealed class JournalMapping : IEntityTypeConfiguration<JournalEntry>, IEntityTypeConfiguration<ChainHead>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("Journal").HasKey(entry => new { entry.OrgUnitId, entry.Sequence });
        builder.Property(entry => entry.Act).HasMaxLength(64);
        builder.Property(entry => entry.Actor).HasMaxLength(80);
        builder.Property(entry => entry.Role).HasMaxLength(32);
        builder.Property(entry => entry.Reason).HasMaxLength(Kernel.Act.ReasonMaxLength);
        builder.Property(entry => entry.Hash).HasMaxLength(64);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(64);
        builder.HasIndex(entry => new { entry.OrgUnitId, entry.Month });

        // The history of many units at once, newest first, with all that it is filtered by: a line itself is some thousand letters. Who acted where.
        builder.HasIndex(entry => new { entry.At, entry.OrgUnitId, entry.Sequence, entry.Operation, entry.Act, entry.Actor, entry.Month });
        builder.HasIndex(entry => new { entry.Actor, entry.OrgUnitId, entry.Month });
        builder.HasIndex(entry => new { entry.Act, entry.At });

        // When the reports of many units and months were first handed in.
        builder.HasIndex(entry => new { entry.Act, entry.Month, entry.OrgUnitId, entry.At });

        // What no person did is little among much: an index of that alone.
        builder.HasIndex(entry => new { entry.At, entry.OrgUnitId, entry.Sequence }).HasFilter("\"Actor\" NOT LIKE 'person:%'");
    }

    public void Configure(EntityTypeBuilder<ChainHead> builder)
    {
        builder.ToTable("ChainHeads").HasKey(head => head.OrgUnitId);
        builder.Property(head => head.OrgUnitId).ValueGeneratedNever();
        builder.Property(head => head.Count).HasDefaultValue(0L);
        builder.Property(head => head.Head).HasMaxLength(64).HasDefaultValue("");
    }
}
