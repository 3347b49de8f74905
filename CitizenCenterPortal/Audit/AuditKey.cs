using System.Security.Cryptography;
using System.Text;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Audit;

/// <summary>
/// The portal's private key, ECDSA over P-256: it signs seals and exports, and the key that wraps the keys of persons is derived from
/// it. It is never stored in the database.
/// </summary>
public sealed class AuditKey
{
    private readonly ECDsa key;

    private AuditKey(ECDsa key)
    {
        this.key = key;
        Public = new(ECDsa.Create(key.ExportParameters(includePrivateParameters: false)));
    }

    /// <summary>The half that everybody may know; it stands on <c>/about</c>.</summary>
    public AuditPublicKey Public { get; }

    /// <summary>
    /// The key of the setting <c>Portal:Audit:Key</c>. In Development without the setting, one is made on the first start and kept
    /// beside the database, readable by its owner alone.
    /// </summary>
    /// <param name="setting">PEM text, or the path of a PEM file; null or blank where it is not set.</param>
    /// <param name="beside">The database's <see cref="PortalDatabase.Beside"/>.</param>
    /// <param name="development">True only in Development.</param>
    /// <exception cref="AuditKeyException">There is none, or it is no P-256 private key; the portal must not start.</exception>
    public static AuditKey Load(string? setting, string beside, bool development) =>
        !string.IsNullOrWhiteSpace(setting) ? Read(setting)
        : development ? new(P256.FromPem(OfDevelopment(FileBeside(beside)), FileBeside(beside)))
        : throw new AuditKeyException(new("設定 Portal:Audit:Key がありません。ECDSA P-256 の秘密鍵(PEM)か、そのファイルのパスを設定してください。"));

    /// <summary>Where the key of Development lies.</summary>
    public static string FileBeside(string beside) => beside + ".audit-key.pem";

    /// <summary>The signature over the bytes' SHA-256: r and s, 32 bytes each, Base64.</summary>
    public string Sign(ReadOnlySpan<byte> bytes) =>
        Convert.ToBase64String(key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    /// <summary>The key that wraps the keys of persons: HKDF-SHA256 over the private number.</summary>
    public WrappingKey Wrapping()
    {
        var secret = key.ExportParameters(includePrivateParameters: true).D!;
        try
        {
            return new(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Encoding.UTF8.GetBytes("personal-data")));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static AuditKey Read(string setting)
    {
        if (setting.Contains("-----BEGIN", StringComparison.Ordinal))
        {
            return new(P256.FromPem(setting, "Portal:Audit:Key"));
        }

        try
        {
            return new(P256.FromPem(File.ReadAllText(setting.Trim()), setting.Trim()));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new AuditKeyException(new("監査鍵のファイル {0} を読めません。パスと、読み取りの権限を確かめてください。", setting.Trim()));
        }
    }

    /// <summary>Two processes that start at once agree on the key of the one that was first.</summary>
    private static string OfDevelopment(string file)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            WholeFile.WriteNew(file, made.ExportPkcs8PrivateKeyPem() + "\n");
        }

        return File.ReadAllText(file);
    }
}

/// <summary>The audit key is missing or cannot be used; the sentence says what is wanted.</summary>
public sealed class AuditKeyException(Sentence why) : Exception(why.ToString())
{
    /// <summary>What is wrong, and what is wanted.</summary>
    public Sentence Why { get; } = why;
}
