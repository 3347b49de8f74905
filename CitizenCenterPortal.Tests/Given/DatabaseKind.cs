namespace CitizenCenterPortal.Tests.Given;

/// <summary>The databases that every rule about data must hold on.</summary>
public enum DatabaseKind
{
    /// <summary>The embedded file.</summary>
    Sqlite,

    /// <summary>The server named in PORTAL_TEST_POSTGRES.</summary>
    Postgres,
}
