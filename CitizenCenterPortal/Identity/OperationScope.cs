using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Identity;

/// <summary>Who a scope of services acts for: the signed-in person, unless it was made for an operation of the machine.</summary>
public sealed class CallerChoice
{
    /// <summary>The caller of an operation; null where the signed-in person acts.</summary>
    internal ICallerSource? Operation { get; set; }
}

/// <summary>Scopes in which the operating-system user acts: commands, and what the portal does on its start.</summary>
public static class OperationScope
{
    /// <summary>A scope whose door opens to the operating-system user.</summary>
    public static AsyncServiceScope CreateOperationScope(this IServiceProvider services)
    {
        return services.CreateScopeOf(new CommandCaller());
    }

    /// <summary>A scope whose door opens to a caller who is no person, as a program that reads a feed.</summary>
    internal static AsyncServiceScope CreateScopeOf(this IServiceProvider services, ICallerSource caller)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerChoice>().Operation = caller;
        return scope;
    }
}
