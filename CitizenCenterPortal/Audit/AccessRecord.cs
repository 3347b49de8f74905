using System.Globalization;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Audit;

/// <summary>What an auditor, or who sees personal data, looked at or took away: once per page. The one write a GET may make. The lines are one chain.</summary>
public sealed class AccessRecord : IOwned, IChained
{
    /// <summary>The number under which the chain's end is kept and sealed; no unit has it.</summary>
    public const int Chain = 0;

    /// <summary>Longest address kept, in characters.</summary>
    public const int WhatMaxLength = 300;

    /// <inheritdoc/>
    public long Sequence { get; set; }

    /// <summary>The unit looked at; the root for the whole city's pages.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }

    /// <summary>In which role.</summary>
    public required string Role { get; set; }

    /// <summary>The page or file: <c>/export/evaluations/2025.xlsx</c>.</summary>
    public required string What { get; set; }

    /// <inheritdoc/>
    public string PreviousHash { get; set; } = "";

    /// <inheritdoc/>
    public string Hash { get; set; } = "";

    /// <inheritdoc/>
    public IEnumerable<string?> Fields() =>
    [
        Sequence.ToString(CultureInfo.InvariantCulture),
        OrgUnitId.ToString(CultureInfo.InvariantCulture),
        At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        Actor,
        Role,
        What,
    ];
}

internal sealed class AccessRecordMapping : IEntityTypeConfiguration<AccessRecord>
{
    public void Configure(EntityTypeBuilder<AccessRecord> builder)
    {
        builder.ToTable("AccessRecords").HasKey(record => record.Sequence);
        builder.Property(record => record.Sequence).ValueGeneratedNever();
        builder.Property(record => record.Actor).HasMaxLength(80);
        builder.Property(record => record.Role).HasMaxLength(32);
        builder.Property(record => record.What).HasMaxLength(AccessRecord.WhatMaxLength);
        builder.Property(record => record.Hash).HasMaxLength(64);
        builder.Property(record => record.PreviousHash).HasMaxLength(64);
        builder.HasIndex(record => new { record.OrgUnitId, record.At });
    }
}
