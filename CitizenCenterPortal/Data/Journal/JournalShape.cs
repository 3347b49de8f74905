using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Data;

/// <summary>How an entity's rows are told in the journal: the name, the key joined by bars, and every other column as it is stored.</summary>
internal sealed class JournalShape
{
    private readonly IProperty[] key;
    private readonly IProperty[] told;

    private JournalShape(IEntityType entity)
    {
        Name = entity.ClrType.Name;
        key = [.. entity.FindPrimaryKey()!.Properties];
        told = [.. entity.GetProperties().Where(property => !property.IsPrimaryKey())];
        Columns = [.. told.Select(property => property.Name)];
        Topics = [.. entity.ClrType.GetCustomAttributes(typeof(StampedAttribute), false).Cast<StampedAttribute>().Select(stamped => stamped.Topic)];
    }

    /// <summary>The entity's name.</summary>
    public string Name { get; }

    /// <summary>The told columns.</summary>
    public string[] Columns { get; }

    /// <summary>The stamps that rise when a row changes.</summary>
    public string[] Topics { get; }

    /// <summary>The shape of an entity of the model.</summary>
    public static JournalShape For(IEntityType entity) => entity.GetOrAddRuntimeAnnotationValue("Portal:Journal", entity => new JournalShape(entity!), entity);

    /// <summary>A row's key.</summary>
    public string Key(object row) => string.Join('|', key.Select(property => Convert.ToString(RowShape.Stored(property, property.GetGetter().GetClrValue(row)), CultureInfo.InvariantCulture)));

    /// <summary>A row's told values.</summary>
    public object?[] Values(object row) => Values(property => property.GetGetter().GetClrValue(row));

    /// <summary>Told values read in another way: as they stood before a save.</summary>
    public object?[] Values(Func<IProperty, object?> read) => Array.ConvertAll(told, property => JournalFormat.Portable(RowShape.Stored(property, read(property))));
}
