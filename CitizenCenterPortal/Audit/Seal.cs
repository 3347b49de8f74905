using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenCenterPortal.Audit;

/// <summary>Where a unit's chain ended when it was sealed.</summary>
/// <param name="Unit">The unit's number.</param>
/// <param name="Count">How many lines it had.</param>
/// <param name="Head">Hash of the last of them, hexadecimal; empty for a chain without lines.</param>
public sealed record ChainEnd(int Unit, long Count, string Head);

/// <summary>封印: time, count and head of every chain, signed. One line of the file of seals; each carries the hash of the line before.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Previous">SHA-256 of the line before, hexadecimal; empty for the first.</param>
/// <param name="Chains">Every chain, by unit.</param>
/// <param name="Key">Fingerprint of the public key that proves it.</param>
/// <param name="Signature">Over the line with this empty; Base64.</param>
public sealed record Seal(DateTime At, string Previous, IReadOnlyList<ChainEnd> Chains, string Key, string Signature = "")
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line: JSON in one form only, so that a seal has one hash.</summary>
    [JsonIgnore]
    public string Line => JsonSerializer.Serialize(this, Plain);

    /// <summary>The hash that the next line carries.</summary>
    [JsonIgnore]
    public string Hash => HashOf(Line);

    /// <summary>The same, signed.</summary>
    public Seal SignedBy(AuditKey key) => this with { Signature = key.Sign(Signed()) };

    /// <summary>True where the key's owner signed it.</summary>
    public bool IsProvedBy(AuditPublicKey key) => key.Verify(Signed(), Signature);

    /// <summary>Reads a line; null for text that is no seal in its one form.</summary>
    public static Seal? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Seal>(line) is { Chains: not null, Signature: not null } seal && seal.Line == line ? seal : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>SHA-256 of a text, hexadecimal.</summary>
    internal static string HashOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    private byte[] Signed() => Encoding.UTF8.GetBytes((this with { Signature = "" }).Line);
}
