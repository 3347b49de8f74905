using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Data;

/// <summary>How an entity lies in its table, as the model says: the columns, which of them are the key, and a row's stored values.</summary>
internal sealed class RowShape
{
    private readonly IProperty[] properties;

    private RowShape(IEntityType entity)
    {
        Entity = entity;
        Table = entity.GetTableName()!;
        properties = [.. entity.GetProperties()];
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
        where T : class => new(db.Model.FindEntityType(typeof(T))!);

    /// <summary>A row's values as they are stored, in the order of the columns.</summary>
    public object?[] Values(object row)
    {
        var values = new object?[properties.Length];
        for (var index = 0; index < properties.Length; index++)
        {
            values[index] = Stored(properties[index], properties[index].GetGetter().GetClrValue(row));
        }

        return values;
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
