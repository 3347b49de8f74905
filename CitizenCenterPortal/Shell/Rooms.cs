namespace CitizenCenterPortal.Shell;

/// <summary>All rooms of the house, found by themselves, in the order of their names.</summary>
internal static class Rooms
{
    public static readonly IReadOnlyList<IRoom> All =
    [
        .. typeof(IRoom).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IRoom).IsAssignableFrom(type))
            .OrderBy(type => type.Namespace, StringComparer.Ordinal)
            .Select(type => (IRoom)Activator.CreateInstance(type)!),
    ];
}
