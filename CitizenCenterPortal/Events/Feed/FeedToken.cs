using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CitizenCenterPortal.Events.Feed;

/// <summary>What the address of a feed ends with: the centre's number and 160 random bits, so that it is looked for in that centre's rows alone.</summary>
/// <param name="UnitId">The centre.</param>
/// <param name="Text">The token as the address has it.</param>
public readonly record struct FeedToken(int UnitId, string Text)
{
    private const int Secret = 20;

    /// <summary>Its hash, as it is kept.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));

    /// <summary>A new one that nobody can guess.</summary>
    public static FeedToken New(int unitId)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int) + Secret];
        BinaryPrimitives.WriteInt32BigEndian(bytes, unitId);
        RandomNumberGenerator.Fill(bytes[sizeof(int)..]);
        return new(unitId, Base64Url.EncodeToString(bytes));
    }

    /// <summary>Reads the end of an address; false for what no address ends with.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out FeedToken token)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int) + Secret];
        var isOne = text?.Length == Base64Url.GetEncodedLength(bytes.Length) && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var read) && read == bytes.Length;
        token = isOne ? new(BinaryPrimitives.ReadInt32BigEndian(bytes), text!) : default;
        return isOne;
    }

    /// <summary>True where the token is that of the hash; takes as long whatever it is.</summary>
    public bool Is(string hash) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(hash));
}
