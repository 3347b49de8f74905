using System.Reflection;
using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Tests.House;

/// <summary>The app as the compiler left it, pages included. Rules read it rather than the sources, so that no spelling escapes them.</summary>
internal static class Compiled
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The app's assembly.</summary>
    public static Assembly Portal { get; } = typeof(Act).Assembly;

    /// <summary>Every type of the app, nested and compiler-made ones too.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. Portal.GetTypes().Where(type => RoomOf(type) is not null)];

    /// <summary>Every method and constructor of a type.</summary>
    public static IEnumerable<MethodBase> Methods(Type type) => [.. type.GetMethods(Own), .. type.GetConstructors(Own)];

    /// <summary>Every call in the app: who calls what.</summary>
    public static IReadOnlyList<(MethodBase From, MethodBase To)> Calls { get; } = [..
        from type in Types
        from method in Methods(type)
        from instruction in Instruction.Of(method)
        where instruction.Operand is MethodBase
        select (method, (MethodBase)instruction.Operand!)];

    /// <summary>The room of a type, by its namespace; "Program" at the app's root, null outside the app.</summary>
    public static string? RoomOf(Type type)
    {
        var parts = type.Namespace?.Split('.') ?? [""];
        return parts is ["CitizenCenterPortal", var room, ..] ? room
            : parts is ["CitizenCenterPortal"] || type.FullName is "Program" ? "Program"
            : null;
    }

    /// <summary>Where a method stands, as a reader would look for it: <c>MonthlyReports.SubmitReport.RunAsync</c>.</summary>
    public static string Name(MethodBase method)
    {
        var type = method.DeclaringType!;
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return $"{type.FullName?.Replace("CitizenCenterPortal.", "", StringComparison.Ordinal)}.{method.Name}";
    }

    /// <summary>Every type that a type names: in its signatures, attributes and method bodies.</summary>
    public static IEnumerable<Type> TypesNamedBy(Type type)
    {
        var named = new List<Type?> { type.BaseType };
        named.AddRange(type.GetInterfaces());
        named.AddRange(type.GetFields(Own).Select(field => field.FieldType));
        named.AddRange(new MemberInfo[] { type }.Concat(type.GetMembers(Own)).SelectMany(member => member.GetCustomAttributesData()).SelectMany(NamedBy));
        foreach (var method in Methods(type))
        {
            named.AddRange(NamedBy(method));
            named.AddRange(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
            named.AddRange(method.GetMethodBody()?.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType) ?? []);
            named.AddRange(Instruction.Of(method).SelectMany(instruction => instruction.Operand switch
            {
                Type operand => [operand],
                MethodBase called => NamedBy(called).Append(called.DeclaringType),
                FieldInfo field => [field.DeclaringType, field.FieldType],
                _ => Enumerable.Empty<Type?>(),
            }));
        }

        return named.OfType<Type>().SelectMany(Flat).Distinct();
    }

    private static IEnumerable<Type?> NamedBy(MethodBase method) =>
        [
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            (method as MethodInfo)?.ReturnType,
            .. method.IsGenericMethod ? method.GetGenericArguments() : [],
        ];

    private static IEnumerable<Type?> NamedBy(CustomAttributeData attribute) =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.TypedValue))
            .SelectMany(argument => new[] { argument.ArgumentType, argument.Value as Type }).Append(attribute.AttributeType);

    private static IEnumerable<Type> Flat(Type type) =>
        type.HasElementType ? Flat(type.GetElementType()!)
        : type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(Flat).Append(type.GetGenericTypeDefinition())
        : [type];
}
