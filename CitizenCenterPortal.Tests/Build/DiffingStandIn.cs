using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CitizenCenterPortal.Tests.Build;

/// <summary>Loads the AngleSharp.Diffing that Bunit.targets lays beside the tests, whatever version bUnit asks for.</summary>
internal static class DiffingStandIn
{
    [ModuleInitializer]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "diffing", "AngleSharp.Diffing.dll"))
            : null;
}
