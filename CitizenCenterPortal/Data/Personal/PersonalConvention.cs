using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Data;

/// <summary>A column about a person holds ciphertext or the model does not build.</summary>
internal static class PersonalConvention
{
    public static void Apply(IMutableModel model)
    {
        foreach (var property in model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            var marked = property.PropertyInfo?.GetCustomAttribute<PersonalAttribute>() is not null;
            if (marked != (property.ClrType == typeof(PersonalText)))
            {
                throw new InvalidOperationException($"{property.DeclaringType.ClrType.Name}.{property.Name}: [Personal] and PersonalText go together.");
            }
        }
    }
}
