using CitizenCenterPortal.Audit.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Events.Papers;

internal sealed class PapersMapping : IEntityTypeConfiguration<EventPaper>
{
    /// <summary>Longest name of who acted, in characters.</summary>
    private const int WhoMaxLength = 80;

    public void Configure(EntityTypeBuilder<EventPaper> builder)
    {
        builder.ToTable("EventPapers").HasKey(row => new { row.OrgUnitId, row.EventNumber, row.Number });
        builder.Property(row => row.Caption).HasMaxLength(EventPaper.CaptionMaxLength);
        builder.Property(row => row.Name).HasMaxLength(FileFolder.NameMaxLength);
        builder.Property(row => row.Sha256).HasMaxLength(FileFolder.HashLength);
        builder.Property(row => row.By).HasMaxLength(WhoMaxLength);
        builder.HasOne<Event>().WithMany(row => row.Papers).HasForeignKey(row => new { row.OrgUnitId, row.EventNumber });
    }
}
