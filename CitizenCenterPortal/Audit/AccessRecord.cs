using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Audit;

/// <summary>What an auditor, or who sees personal data, looked at or took away: once per page. The one write a GET may make.</summary>
public sealed class AccessRecord : IOwned, IBookkeeping
{
    /// <summary>Longest address kept, in characters.</summary>
    public const int WhatMaxLength = 300;

    /// <summary>Number in the database.</summary>
    public long Id { get; set; }

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
}

internal sealed class AccessRecordMapping : IEntityTypeConfiguration<AccessRecord>
{
    public void Configure(EntityTypeBuilder<AccessRecord> builder)
    {
        builder.ToTable("AccessRecords");
        builder.Property(record => record.Actor).HasMaxLength(80);
        builder.Property(record => record.Role).HasMaxLength(32);
        builder.Property(record => record.What).HasMaxLength(AccessRecord.WhatMaxLength);
        builder.HasIndex(record => new { record.OrgUnitId, record.At });
    }
}
