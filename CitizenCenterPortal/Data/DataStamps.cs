using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Data;

/// <summary>The version of one topic that processes keep in memory.</summary>
public sealed class DataStamp : IBookkeeping
{
    /// <summary>One of <see cref="Stamps"/>.</summary>
    public required string Topic { get; set; }

    /// <summary>Rises with every change of the topic.</summary>
    public long Version { get; set; }
}

/// <summary>The versions of all topics, read once at every opening of the door, so that a change by another process is noticed.</summary>
/// <param name="Organization">Version of the tree.</param>
/// <param name="Access">Version of persons and grants.</param>
/// <param name="Catalogue">Version of measures and indicators.</param>
/// <param name="Levels">Version of the levels that were set.</param>
/// <param name="Calendar">Version of the opening calendar.</param>
/// <param name="Events">Version of the events.</param>
/// <param name="Applicants">Version of those who applied for them.</param>
public sealed record DataStamps(long Organization, long Access, long Catalogue, long Levels, long Calendar, long Events, long Applicants)
{
    /// <summary>The request's, where one keeps them.</summary>
    internal static Task<DataStamps> ReadAsync(PortalDb db, CancellationToken stop) => StampsOfRequest.ReadAsync(() => ReadAnewAsync(db, stop));

    /// <summary>As they stand now.</summary>
    internal static async Task<DataStamps> ReadAnewAsync(PortalDb db, CancellationToken stop)
    {
        var read = new DataStamps(0, 0, 0, 0, 0, 0, 0);
        await foreach (var stamp in db.Set<DataStamp>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            read = stamp.Topic switch
            {
                Stamps.Organization => read with { Organization = stamp.Version },
                Stamps.Access => read with { Access = stamp.Version },
                Stamps.Levels => read with { Levels = stamp.Version },
                Stamps.Calendar => read with { Calendar = stamp.Version },
                Stamps.Events => read with { Events = stamp.Version },
                Stamps.Applicants => read with { Applicants = stamp.Version },
                _ => read with { Catalogue = stamp.Version },
            };
        }

        return read;
    }

    /// <summary>Raises topics, always in one order, so that two acts never wait for each other; one that never rose before is made.</summary>
    internal static async Task RaiseAsync(PortalDb db, IEnumerable<string> topics, CancellationToken stop)
    {
        foreach (var topic in topics.Order(StringComparer.Ordinal))
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "DataStamps" ("Topic", "Version") VALUES ({topic}, 2) ON CONFLICT ("Topic") DO UPDATE SET "Version" = "DataStamps"."Version" + 1""", stop);
        }
    }
}

internal sealed class DataStampMapping : IEntityTypeConfiguration<DataStamp>
{
    public void Configure(EntityTypeBuilder<DataStamp> builder)
    {
        builder.ToTable("DataStamps").HasKey(stamp => stamp.Topic);
        builder.Property(stamp => stamp.Topic).HasMaxLength(32);
        builder.HasData(
            new DataStamp { Topic = Stamps.Organization, Version = 1 },
            new DataStamp { Topic = Stamps.Access, Version = 1 },
            new DataStamp { Topic = Stamps.Catalogue, Version = 1 },
            new DataStamp { Topic = Stamps.Levels, Version = 1 },
            new DataStamp { Topic = Stamps.Calendar, Version = 1 },
            new DataStamp { Topic = Stamps.Events, Version = 1 });
    }
}
