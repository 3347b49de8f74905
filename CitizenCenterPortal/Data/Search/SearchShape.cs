using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Data;

/// <summary>How the searched words of an entity are kept: in which table, and which of its columns are looked through.</summary>
internal sealed class SearchShape
{
    private const string Known = "Portal:Search";

    private readonly IProperty[] searched;
    private readonly string anyVersion;
    private readonly Func<object, object?>[] key;
    private readonly Func<object, object?>[] readers;

    private SearchShape(IEntityType entity, IProperty[] searched)
    {
        if (entity.FindPrimaryKey()!.Properties is not [{ Name: nameof(IOwned.OrgUnitId) } unit, { } number] || number.ClrType != typeof(int)
            || Array.Exists(searched, property => property.ClrType != typeof(string)))
        {
            throw new NotSupportedException($"{entity.ClrType.Name} cannot be searched: its rows must be named by OrgUnitId and a number, and what is searched must be plain text.");
        }

        this.searched = searched;
        key = [RowShape.Reader(unit), RowShape.Reader(number)];
        readers = Array.ConvertAll(searched, RowShape.Reader);
        Type = entity.ClrType;
        Number = number.Name;
        anyVersion = $"{entity.GetTableName()}Words";
        Table = $"{anyVersion}{Bigrams.Version}";
    }

    /// <summary>The entity.</summary>
    public Type Type { get; }

    /// <summary>The property that numbers its rows within a unit.</summary>
    public string Number { get; }

    /// <summary>The table of the words.</summary>
    public string Table { get; }

    /// <summary>True for the table of the same words as an older or newer rule made them.</summary>
    public bool IsOfAnotherVersion(string table) => table != Table && table.StartsWith(anyVersion, StringComparison.Ordinal) && table.AsSpan(anyVersion.Length) is { Length: > 0 } version && !version.ContainsAnyExceptInRange('0', '9');

    /// <summary>The shape of an entity; null where nothing of it is searched.</summary>
    public static SearchShape? Of(IEntityType entity) => entity.GetOrAddRuntimeAnnotationValue(
        Known, static entity => entity!.GetProperties().Where(property => property.PropertyInfo?.GetCustomAttribute<SearchedAttribute>() is not null).ToArray() is { Length: > 0 } searched ? new SearchShape(entity, searched) : null, entity);

    /// <summary>Every entity of a model that is searched.</summary>
    public static IEnumerable<SearchShape> All(IModel model) => model.GetEntityTypes().Select(Of).OfType<SearchShape>();

    /// <summary>True where what an entry changes is looked through.</summary>
    public bool Touches(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Deleted || (entry.State == EntityState.Modified && Array.Exists(searched, property => entry.Property(property.Name).IsModified));

    /// <summary>A row's unit, number and words.</summary>
    public SearchedRow Read(object row) => new((int)key[0](row)!, (int)key[1](row)!, [.. Bigrams.Of(readers.Select(read => read(row) as string ?? ""))]);
}

/// <summary>The words of a row.</summary>
/// <param name="Unit">Its unit.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Words">Its words, as <see cref="Bigrams"/> makes them.</param>
internal sealed record SearchedRow(int Unit, int Number, IReadOnlyList<string> Words);
