using System.Security.Cryptography;

namespace CitizenCenterPortal.Audit;

/// <summary>The public half of the audit key: proves seals and exports, without database or private key.</summary>
public sealed class AuditPublicKey
{
    private readonly ECDsa key;

    internal AuditPublicKey(ECDsa key)
    {
        this.key = key;
        Pem = key.ExportSubjectPublicKeyInfoPem();
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>The key as PEM text (SubjectPublicKeyInfo).</summary>
    public string Pem { get; }

    /// <summary>SHA-256 of the key's SubjectPublicKeyInfo, 64 hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads a PEM text.</summary>
    /// <param name="pem">The text.</param>
    /// <param name="name">How a message calls it: the file's name.</param>
    /// <exception cref="AuditKeyException">It is no P-256 key.</exception>
    public static AuditPublicKey FromPem(string pem, string name) => new(P256.PublicFromPem(pem, name));

    /// <summary>True where the signature is this key's over these bytes; false for anything that is no signature.</summary>
    /// <param name="bytes">What was signed.</param>
    /// <param name="signature">As <see cref="AuditKey.Sign"/> writes it.</param>
    public bool Verify(ReadOnlySpan<byte> bytes, string signature)
    {
        Span<byte> raw = stackalloc byte[64];
        return Convert.TryFromBase64String(signature, raw, out var written) && written == raw.Length
            && key.VerifyData(bytes, raw, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
