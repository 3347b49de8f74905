using System.Buffers.Binary;
using System.Text;

namespace CitizenCenterPortal.Audit.Files;

/// <summary>A PNG of the chunks that are needed to show it (W3C PNG, third edition, 11 and 12), up to its end.</summary>
internal static class BarePng
{
    private const int Signature = 8, Around = 12;

    /// <summary>Besides the critical ones, which begin with a capital: transparency, colours, size, background, motion.</summary>
    private static readonly HashSet<string> Shown = ["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"];

    /// <summary>The bare picture; null for one that ends before its end.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> file)
    {
        using var bare = new MemoryStream(file.Length);
        bare.Write(file[..Signature]);
        for (var rest = file[Signature..]; rest.Length >= Around;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Around)
            {
                return null;
            }

            var chunk = rest[..((int)length + Around)];
            var type = Encoding.Latin1.GetString(rest[4..8]);
            rest = rest[chunk.Length..];
            if (char.IsAsciiLetterUpper(type[0]) || Shown.Contains(type))
            {
                bare.Write(chunk);
            }

            if (type == "IEND")
            {
                return bare.ToArray();
            }
        }

        return null;
    }
}
