using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Data;

/// <summary>How an entity lies in its table, as the model says: the columns, which of them are the key, and a row's stored values. Found out once for each model.</summary>
internal sealed class RowShape
{
    private static readonly ConditionalWeakTable<IEntityType, RowShape> Known = [];

    private readonly Func<object, object?>[] readers;

    private RowShape(IEntityType entity)
    {
        Entity = entity;
        Table = entity.GetTableName()!;
        IProperty[] properties = [.. entity.GetProperties()];
        readers = Array.ConvertAll(properties, Reader);
        Columns = [.. properties.Select(property => property.GetColumnName())];
        Types = [.. properties.Select(StoredType)];
        Key = [.. entity.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())];
    }

    public IEntityType Entity { get; }

    public string Table { get; }

    public string[] Columns { get; }

    public Type[] Types { get; }

    public string[] Key { get; }

    /// <summary>The columns that an upsert writes over.</summary>
    public IEnumerable<string> Rest => Columns.Except(Key);

    public static RowShape Of<T>(PortalDb db)
        where T : class => Known.GetValue(db.Model.FindEntityType(typeof(T))!, entity => new(entity));

    /// <summary>A row's values as they are stored, in the order of the columns.</summary>
    public object?[] Values(object row) => Array.ConvertAll(readers, read => read(row));

    /// <summary>Reads a property of a row as the database keeps it; made once, since an import asks it of every row.</summary>
    public static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        return property.GetTypeMapping().Converter is { } converter
            ? row => getter.GetClrValue(row) is { } value ? converter.ConvertToProvider(value) : null
            : getter.GetClrValue;
    }

    /// <summary>A value of a property as the database keeps it.</summary>
    public static object? Stored(IReadOnlyProperty property, object? value) =>
        value is null ? null : property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    private static Type StoredType(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}
