using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>Makes a valid row of any entity out of the model alone, with the rows it refers to, so that new entities join the rules by themselves.</summary>
internal sealed class RowMaker(PortalDb db)
{
    /// <summary>The month of every row that has one.</summary>
    public static readonly ReportingMonth Month = new(2026, 5);

    private static readonly Dictionary<Type, Func<int, object>> Values = new()
    {
        [typeof(int)] = number => number,
        [typeof(long)] = number => (long)number,
        [typeof(decimal)] = number => (decimal)number,
        [typeof(bool)] = _ => false,
        [typeof(Guid)] = number => new Guid(number, 0, 0, new byte[8]),
        [typeof(byte[])] = BitConverter.GetBytes,
        [typeof(DateTime)] = _ => new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
        [typeof(DateOnly)] = _ => new DateOnly(2026, 5, 1),
        [typeof(TimeOnly)] = _ => new TimeOnly(10, 0),
        [typeof(ReportingMonth)] = _ => Month,
        [typeof(FiscalYear)] = _ => Month.FiscalYear,
        [typeof(PersonalText)] = _ => new PersonalText(""),
    };

    private int last = 1000;

    /// <summary>Adds a row of an entity; its unit is the given one, and so is that of the rows it refers to.</summary>
    public object Add(IEntityType entity, int unitId, bool reported = true)
    {
        var row = Activator.CreateInstance(entity.ClrType, nonPublic: true)!;
        var entry = db.Entry(row);
        foreach (var reference in entity.GetForeignKeys().Where(reference => reference.IsRequired && reference.PrincipalEntityType.ClrType != typeof(OrgUnit)))
        {
            var principal = db.Entry(Add(reference.PrincipalEntityType, unitId, reported));
            foreach (var (property, key) in reference.Properties.Zip(reference.PrincipalKey.Properties))
            {
                entry.Property(property.Name).CurrentValue = principal.Property(key.Name).CurrentValue;
            }
        }

        foreach (var property in entity.GetProperties().Where(property => !property.IsNullable))
        {
            var refers = property.GetContainingForeignKeys().ToList();
            if (refers.Exists(reference => reference.PrincipalEntityType.ClrType == typeof(OrgUnit)) || property.Name == nameof(IOwned.OrgUnitId))
            {
                entry.Property(property.Name).CurrentValue = unitId;
            }
            else if (refers.Count == 0 && !(property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey()))
            {
                entry.Property(property.Name).CurrentValue = (row, property.Name) is (IMayBeDraft, nameof(IMayBeDraft.Reported)) or (IMayBePlan, nameof(IMayBePlan.Approved)) ? reported : Value(property);
            }
        }

        if (entity.FindPrimaryKey()!.Properties.Select(property => entry.Property(property.Name).CurrentValue).ToArray() is var keys && db.Find(entity.ClrType, keys) is { } there)
        {
            return there; // as the one plan of a unit's year, of which many rows are parts
        }

        db.Add(row);
        db.SaveChanges();
        return row;
    }

    private object Value(IProperty property)
    {
        var number = last++;
        return property.ClrType.IsEnum ? Enum.GetValues(property.ClrType).GetValue(0)!
            : property.Name == nameof(RequiredLevel.Year) ? Month.FiscalYear.Start
            : property.ClrType == typeof(string) ? Shortened($"行{number}", property.GetMaxLength())
            : Values.TryGetValue(property.ClrType, out var value) ? value(number)
            : throw new NotSupportedException($"RowMaker has no value for {property.DeclaringType.ClrType.Name}.{property.Name}, a {property.ClrType.Name}: give it one.");
    }

    private static string Shortened(string text, int? length) => length < text.Length ? text[^length.Value..] : text;
}
