using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Data;

/// <summary>How an entity's rows are told in the journal: the name, the key joined by bars, and every other column that is not <see cref="DerivedAttribute"/> as it is stored.</summary>
internal sealed class JournalShape
{
    /// <summary>A line keeps one bit for each column that changed.</summary>
    private const int MostColumns = 64;

    private readonly Func<object, object?>[] key;
    private readonly IProperty[] told;
    private readonly Func<object, object?>[] readers;
    private readonly string?[] topics;

    private JournalShape(IEntityType entity)
    {
        if (entity.GetProperties().Count() > MostColumns)
        {
            throw new NotSupportedException($"{entity.ClrType.Name} has more columns than a line of the journal can tell apart.");
        }

        Name = entity.ClrType.Name;
        key = [.. entity.FindPrimaryKey()!.Properties.Select(RowShape.Reader)];
        told = [.. entity.GetProperties().Where(property => !property.IsPrimaryKey() && property.PropertyInfo?.IsDefined(typeof(DerivedAttribute), false) != true)];
        readers = Array.ConvertAll(told, RowShape.Reader);
        Columns = [.. told.Select(property => property.Name)];
        var rows = entity.ClrType.GetCustomAttribute<StampedAttribute>()?.Topic;
        topics = Array.ConvertAll(told, property => property.PropertyInfo?.GetCustomAttribute<StampedAttribute>()?.Topic ?? rows);
        Topics = [.. topics.Append(rows).OfType<string>().Distinct()];
    }

    /// <summary>The entity's name.</summary>
    public string Name { get; }

    /// <summary>The told columns.</summary>
    public string[] Columns { get; }

    /// <summary>The stamps that rise when a row comes or goes.</summary>
    public string[] Topics { get; }

    /// <summary>The stamps that rise when a row changes from some values to others; null where there was none or is none.</summary>
    public IEnumerable<string> TopicsOf(object?[]? before, object?[]? after) => before is null || after is null
        ? Topics
        : topics.Where((_, index) => !Equals(before[index], after[index])).OfType<string>().Distinct();

    /// <summary>The shape of an entity of the model.</summary>
    public static JournalShape For(IEntityType entity) => entity.GetOrAddRuntimeAnnotationValue("Portal:Journal", entity => new JournalShape(entity!), entity);

    /// <summary>A row's key.</summary>
    public string Key(object row)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[64]);
        for (var index = 0; index < key.Length; index++)
        {
            if (index > 0)
            {
                text.AppendLiteral("|");
            }

            text.AppendFormatted(key[index](row));
        }

        return text.ToStringAndClear();
    }

    /// <summary>A row's told values.</summary>
    public object?[] Values(object row) => Array.ConvertAll(readers, read => JournalFormat.Portable(read(row)));

    /// <summary>Told values read in another way: as they stood before a save.</summary>
    public object?[] Values(Func<IProperty, object?> read) => Array.ConvertAll(told, property => JournalFormat.Portable(RowShape.Stored(property, read(property))));
}
