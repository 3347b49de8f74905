using System.Security.Cryptography;

namespace CitizenCenterPortal.Audit;

/// <summary>Reads keys and takes no other kind than ECDSA over P-256.</summary>
internal static class P256
{
    private const string Oid = "1.2.840.10045.3.1.7";

    /// <summary>The private key of a PEM text.</summary>
    /// <param name="pem">The text.</param>
    /// <param name="name">How the message calls it.</param>
    public static ECDsa FromPem(string pem, string name)
    {
        var key = Import(pem, name);
        try
        {
            key.ExportParameters(includePrivateParameters: true);
            return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            throw new AuditKeyException(new("{0} は公開鍵です。監査鍵には秘密鍵が要ります。", name));
        }
    }

    /// <summary>The public key of a PEM text; of a private key, its public half.</summary>
    public static ECDsa PublicFromPem(string pem, string name)
    {
        using var key = Import(pem, name);
        return ECDsa.Create(key.ExportParameters(includePrivateParameters: false));
    }

    private static ECDsa Import(string pem, string name)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(includePrivateParameters: false).Curve is { IsNamed: true, Oid.Value: Oid })
            {
                return key;
            }
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            // Said below in words: the fault's own words name parts of ASN.1.
        }

        key.Dispose();
        throw new AuditKeyException(new("{0} を ECDSA P-256 の鍵として読めません。PEM 形式で、暗号化せず、曲線 P-256 (prime256v1) の鍵を一つだけ入れてください。", name));
    }
}
