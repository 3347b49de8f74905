using System.Buffers.Binary;
using System.Text;

namespace CitizenCenterPortal.Tests.Audit.Files;

/// <summary>Pictures as a telephone writes them: what is seen, and among it where, when and by what they were taken.</summary>
internal static class GivenPictures
{
    /// <summary>What no picture may keep, in the file as plain letters.</summary>
    public const string Secret = "38.2682N140.8694E";

    /// <summary>One point that a browser can show, with the secret beside it.</summary>
    public static readonly byte[] Point = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAAF3RFWHR3aGVyZQAzOC4yNjgyTjE0MC44Njk0RfvoBN8AAAAMSURBVHicYzBoOAAAAlQBccgxYwAAAAAASUVORK5CYII=");

    /// <summary>The bits that are seen, with a stuffed byte and a restart in them.</summary>
    private static readonly byte[] Seen = [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 5];

    private static readonly byte[] Tables = Segment(0xDB, [.. "tables"u8]);
    private static readonly byte[] Frame = Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
    private static readonly byte[] Jfif = Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
    private static readonly byte[] JfifWithCopy = Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 6, 1, .. Told, 0]);
    private static readonly byte[] Colours = Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 9]);
    private static readonly byte[] Scan = [.. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Seen];

    /// <summary>A JPEG turned that way, whose other segments tell the secret, also between two scans and behind the end.</summary>
    public static byte[] Jpeg(int turn = 6, bool big = false) =>
    [
        0xFF, 0xD8, .. JfifWithCopy, .. Segment(0xE0, [.. "JFXX\0"u8, 0x10, .. Told]), .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(turn, big)]), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Told]), .. Colours, .. Segment(0xE2, [.. "MPF\0"u8, .. Told]),
        .. Segment(0xED, Told), .. Segment(0xFE, Told), .. Tables, .. Frame, .. Scan, .. Segment(0xFE, Told), 0xFF, .. Scan, 0xFF, 0xD9, .. Told,
    ];

    /// <summary>What is to be left of it.</summary>
    public static byte[] BareJpeg(int turn = 6) => [0xFF, 0xD8, .. Jfif, .. turn > 1 ? Segment(0xE1, [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0]) : [], .. Colours, .. Tables, .. Frame, .. Scan, .. Scan, 0xFF, 0xD9];

    /// <summary>A PNG whose other chunks tell the secret, also behind its end.</summary>
    public static byte[] Png => [.. Signature, .. Chunk("IHDR", new byte[13]), .. Chunk("eXIf", Told), .. Chunk("gAMA", [1]), .. Chunk("tEXt", Told), .. Chunk("iTXt", Told), .. Chunk("zTXt", Told), .. Chunk("tIME", Told), .. Chunk("IDAT", Seen), .. Chunk("prVt", Told), .. Chunk("IEND", []), .. Told];

    /// <summary>What is to be left of it.</summary>
    public static byte[] BarePng => [.. Signature, .. Chunk("IHDR", new byte[13]), .. Chunk("gAMA", [1]), .. Chunk("IDAT", Seen), .. Chunk("IEND", [])];

    private static byte[] Signature => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A];

    private static byte[] Told => Encoding.ASCII.GetBytes(Secret);

    /// <summary>A maker, the way it is turned, and behind them where it was taken.</summary>
    private static byte[] Exif(int turn, bool big)
    {
        byte[] head = big ? [.. "MM\0*"u8] : [.. "II*\0"u8];
        return [.. head, .. Number(8, 4), .. Number(2, 2), .. Number(271, 2), .. Number(2, 2), .. Number(4, 4), .. "abc\0"u8, .. Number(274, 2), .. Number(3, 2), .. Number(1, 4), .. Number(turn, 2), 0, 0, .. Number(0, 4), .. Told];

        byte[] Number(int number, int length)
        {
            var bytes = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
            return big ? [.. bytes[..length].Reverse()] : bytes[..length];
        }
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string type, byte[] content) => [0, 0, 0, (byte)content.Length, .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];
}
