using System.Security.Cryptography;
using CitizenCenterPortal.Audit;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>Audit keys that lie in no file.</summary>
internal static class GivenKey
{
    /// <summary>One that nobody else has.</summary>
    public static AuditKey New()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return AuditKey.Load(made.ExportPkcs8PrivateKeyPem(), "", development: false);
    }
}
