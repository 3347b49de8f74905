using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CitizenCenterPortal.Tests.MonthlyReports.Deadlines.Mail;

/// <summary>A mail server's certificate for 127.0.0.1 by an authority that was made for one test, and that the machine's user trusts only while they are told to.</summary>
internal sealed class GivenCertificate : IDisposable
{
    private readonly X509Certificate2 authority;
    private bool isTrusted;

    public GivenCertificate()
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var made = new CertificateRequest($"CN=Test authority {Guid.NewGuid():N}", key, HashAlgorithmName.SHA256);
        made.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        made.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(made.PublicKey, critical: false));
        authority = made.CreateSelfSigned(from, to);
        Server = Make(to: to.AddMinutes(-1));
        Expired = Make(to: from.AddMinutes(30));

        X509Certificate2 Make(DateTimeOffset to)
        {
            using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=mail.example.jp", own, HashAlgorithmName.SHA256);
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Loopback);
            request.CertificateExtensions.Add(names.Build());
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], critical: false));
            using var signed = request.Create(authority, from, to, RandomNumberGenerator.GetBytes(16));
            return signed.CopyWithPrivateKey(own);
        }
    }

    /// <summary>The server's.</summary>
    public X509Certificate2 Server { get; }

    /// <summary>One whose day is past.</summary>
    public X509Certificate2 Expired { get; }

    /// <summary>The authority goes where the platform looks for those that the user trusts.</summary>
    public void Trust()
    {
        InStore(store => store.Add(X509CertificateLoader.LoadCertificate(authority.RawDataMemory.Span)));
        isTrusted = true;
    }

    public void Dispose()
    {
        if (isTrusted)
        {
            InStore(store => store.Remove(authority));
        }

        Server.Dispose();
        Expired.Dispose();
        authority.Dispose();
    }

    private static void InStore(Action<X509Store> act)
    {
        using var store = new X509Store(StoreName.Root, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        act(store);
    }
}
