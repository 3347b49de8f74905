using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CitizenCenterPortal.Audit;

/// <summary>What proves an export without database or private key: its digest, who took it when and of what, and the ends of its chains, signed.</summary>
/// <param name="Digest">The workbook's digest, hexadecimal.</param>
/// <param name="IssuedAt">When, UTC.</param>
/// <param name="IssuedBy">Who: <c>person:12</c>, <c>os:portal</c>.</param>
/// <param name="Scope">What it is of, in words.</param>
/// <param name="Chains">The ends of the chains it was read from.</param>
/// <param name="Key">Fingerprint of the public key that proves it.</param>
/// <param name="Said">What the sheet 証明 says of it for people, row by row, as it was written then.</param>
/// <param name="Signature">Over the text with this empty; Base64.</param>
public sealed record WorkbookSeal(
    string Digest, DateTime IssuedAt, string IssuedBy, string Scope, IReadOnlyList<ChainEnd> Chains, string Key, IReadOnlyList<string[]> Said, string Signature = "")
{
    /// <summary>Characters of the text that one cell takes; Excel's own limit is 32,767.</summary>
    private const int CellLength = 30_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The lines of the sheet 証明, to be written into columns A and B as text: <c>seal.1</c> with the signed text, and
    /// <c>seal.2</c> … where one cell cannot hold it.
    /// </summary>
    public IEnumerable<(string Label, string Text)> Lines() =>
        JsonSerializer.Serialize(this, Plain).Chunk(CellLength).Select((part, index) => (Label(index), new string(part)));

    /// <summary>Reads the lines back; null where there are none in the form that the portal writes.</summary>
    public static WorkbookSeal? Read(IReadOnlyDictionary<string, string> lines)
    {
        var text = new StringBuilder();
        for (var index = 0; lines.TryGetValue(Label(index), out var part); index++)
        {
            text.Append(part);
        }

        try
        {
            return text.Length > 0 && JsonSerializer.Deserialize<WorkbookSeal>(text.ToString()) is { Digest: not null, Chains: not null, Said: not null, Signature: not null } seal ? seal : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>True where the key's owner signed it.</summary>
    public bool IsProvedBy(AuditPublicKey key) => key.Verify(Signed(), Signature);

    internal WorkbookSeal SignedBy(AuditKey key) => this with { Signature = key.Sign(Signed()) };

    private static string Label(int index) => $"seal.{index + 1}";

    private byte[] Signed() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this with { Signature = "" }, Plain));
}
