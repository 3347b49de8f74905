using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Identity.Mail;

internal sealed class MailAddressMapping : IEntityTypeConfiguration<MailAddress>
{
    public void Configure(EntityTypeBuilder<MailAddress> builder)
    {
        builder.ToTable("MailAddresses").HasKey(row => row.PersonId);
        builder.Property(row => row.PersonId).ValueGeneratedNever();
        builder.Property(row => row.Address).HasMaxLength(600);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
