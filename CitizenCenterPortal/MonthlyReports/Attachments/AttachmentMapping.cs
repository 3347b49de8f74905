using CitizenCenterPortal.Audit.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.MonthlyReports.Attachments;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    /// <summary>Longest name of who acted, in characters.</summary>
    private const int WhoMaxLength = 80;

    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("Attachments").HasKey(attachment => new { attachment.OrgUnitId, attachment.Month, attachment.Number });
        builder.Property(attachment => attachment.Name).HasMaxLength(FileFolder.NameMaxLength);
        builder.Property(attachment => attachment.Sha256).HasMaxLength(FileFolder.HashLength);
        builder.Property(attachment => attachment.By).HasMaxLength(WhoMaxLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(attachment => attachment.OrgUnitId);
    }
}
