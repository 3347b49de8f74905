using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Data;

/// <summary>How an entity's rows are told in the journal: the name, the key joined by bars, and every other column as it is stored.</summary>
internal sealed class JournalShape
{
    private readonly Func<object, object?>[] key;
    private readonly IProperty[] told;
    private readonly Func<object, object?>[] readers;

    private JournalShape(IEntityType entity)
    {
        Name = entity.ClrType.Name;
        key = [.. entity.FindPrimaryKey()!.Properties.Select(RowShape.Reader)];
        told = [.. entity.GetProperties().Where(property => !property.IsPrimaryKey())];
        readers = Array.ConvertAll(told, RowShape.Reader);
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
    public string Key(object row) => string.Join('|', key.Select(read => Convert.ToString(read(row), CultureInfo.InvariantCulture)));

    /// <summary>A row's told values.</summary>
    public object?[] Values(object row) => Array.ConvertAll(readers, read => JournalFormat.Portable(read(row)));

    /// <summary>Told values read in another way: as they stood before a save.</summary>
    public object?[] Values(Func<IProperty, object?> read) => Array.ConvertAll(told, property => JournalFormat.Portable(RowShape.Stored(property, read(property))));
}
