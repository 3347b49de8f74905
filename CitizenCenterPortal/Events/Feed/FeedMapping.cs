using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Events.Feed;

internal sealed class FeedMapping : IEntityTypeConfiguration<EventFeed>
{
    public void Configure(EntityTypeBuilder<EventFeed> builder)
    {
        builder.ToTable("EventFeeds").HasKey(feed => feed.OrgUnitId);
        builder.Property(feed => feed.OrgUnitId).ValueGeneratedNever();
        builder.Property(feed => feed.TokenHash).HasMaxLength(EventFeed.HashLength);
        builder.HasOne<OrgUnit>().WithOne().HasForeignKey<EventFeed>(feed => feed.OrgUnitId);
    }
}
