using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>What a database holds before a test touches it.</summary>
internal static class Schema
{
    /// <summary>Brings an empty database to the portal's schema, with the rows that its migrations carry.</summary>
    public static Task ApplyAsync(string provider, string connection) => PortalDatabase.Of(provider, connection).MigrateAsync();
}
