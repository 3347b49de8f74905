using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Data;

/// <summary>The key under which everything about one person is encrypted, itself wrapped by the portal's. Deleting the row erases the person, in the journal too.</summary>
public sealed class PersonKey : IBookkeeping
{
    /// <summary>The person.</summary>
    public int PersonId { get; set; }

    /// <summary>The wrapped key, Base64.</summary>
    public required string Wrapped { get; set; }

    /// <summary>SHA-256 of the wrapped key, hexadecimal: <see cref="Person.KeyHash"/> of its person.</summary>
    public string Hash => HashOf(Wrapped);

    /// <summary>The hash of a wrapped key: what may be told of it, so that one that is swapped or taken away is found.</summary>
    public static string HashOf(string wrapped) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wrapped)));
}

internal sealed class PersonKeyMapping : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> builder)
    {
        builder.ToTable("PersonKeys").HasKey(key => key.PersonId);
        builder.Property(key => key.PersonId).ValueGeneratedNever();
        builder.Property(key => key.Wrapped).HasMaxLength(120);
    }
}
