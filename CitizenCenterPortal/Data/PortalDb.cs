using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>The model. Rooms add their mappings by assembly scan and their sets by <see cref="DbContext.Set{T}()"/>; one thin subclass per database keeps the migrations.</summary>
public abstract class PortalDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>What the queries of this context see. Closed until the door sets it.</summary>
    public Scope Scope { get; internal set; } = Scope.Nothing;

    /// <summary>False for a context that was opened for reading.</summary>
    internal bool MayWrite { get; set; }

    /// <summary>The unit of which is written what takes place at another that the caller reaches; null for an act that is not done at a place.</summary>
    internal (int UnitId, int PlaceId)? AtPlace { get; set; }

    /// <summary>The agreements that bound an operator's months, as the scope filter asks for them.</summary>
    internal DbSet<Agreement> Agreements => Set<Agreement>();

    /// <summary>The words by which rows are found.</summary>
    internal abstract SearchIndex Search { get; }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        WriteGuard.Check(this);
        if (SearchedChanges.Of(this) is not { } searched)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await searched.WriteAsync(this, cancellationToken);
        await (transaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
        return saved;
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => PortableModel.Configure(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var assembly in MappedAssemblies)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(assembly);
        }

        PersonalConvention.Apply(modelBuilder.Model);
        ScopeConvention.Apply(modelBuilder, this);
    }

    /// <summary>Where mappings are found.</summary>
    protected virtual IEnumerable<System.Reflection.Assembly> MappedAssemblies => [typeof(PortalDb).Assembly];
}
