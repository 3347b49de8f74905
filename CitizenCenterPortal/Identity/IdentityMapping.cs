using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Identity;

internal sealed class IdentityMapping : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("Persons");
        builder.Property(person => person.SignIn).HasMaxLength(Person.SignInMaxLength);
        builder.Property(person => person.Name).HasMaxLength(600);
        builder.Property(person => person.KeyHash).HasMaxLength(Person.KeyHashLength);
        builder.HasIndex(person => person.SignIn).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("Grants");
        builder.Property(grant => grant.Role).HasMaxLength(32);
        builder.HasOne<Person>().WithMany().HasForeignKey(grant => grant.PersonId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(grant => grant.OrgUnitId);
        builder.HasOne<Operator>().WithMany().HasForeignKey(grant => grant.OperatorId);
    }
}
