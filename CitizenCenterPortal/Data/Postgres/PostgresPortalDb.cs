using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CitizenCenterPortal.Data.Postgres;

/// <summary>The model on PostgreSQL, with PostgreSQL's migrations.</summary>
public sealed class PostgresPortalDb(DbContextOptions<PostgresPortalDb> options) : PortalDb(options)
{
    internal override SearchIndex Search { get; } = new PostgresSearch();
}

/// <summary>Used by <c>./portal migration</c> only.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresPortalDb>
{
    public PostgresPortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresPortalDb>().UseNpgsql("Host=127.0.0.1;Database=portal").Options);
}
