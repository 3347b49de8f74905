using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>The door of a command, as the operating-system user opens it.</summary>
internal static class CommandDoor
{
    /// <summary>A day on which every month of the sample files has passed.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>A door on a day, with memories of its own, like that of a process of its own.</summary>
    public static PortalDoor ForCommands(this TestDatabase database, DateOnly? today = null) => new(
        database.Portal, new CommandCaller(), new(), new(), new CityClock(TimeProvider.System, today ?? Today));
}
