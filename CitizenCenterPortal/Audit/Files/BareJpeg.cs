using System.Buffers.Binary;

namespace CitizenCenterPortal.Audit.Files;

/// <summary>
/// A JPEG of the segments that are needed to show it (ITU-T T.81, annex B), up to its end: of the applications' own the colours (JFIF without
/// its small copy, ICC, Adobe), and of Exif the way it is turned, in an Exif that says nothing else.
/// </summary>
internal static class BareJpeg
{
    private const int Density = 12;
    private const byte Mark = 0xFF, End = 0xD9, Scan = 0xDA, Comment = 0xFE;

    /// <summary>The bare picture; null for one that is none.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> file)
    {
        using var bare = new MemoryStream(file.Length);
        bare.Write(file[..2]);
        var (at, scanned) = (2, false);
        while (at + 1 < file.Length && file[at] == Mark && file[at + 1] != End)
        {
            if (file[at + 1] == Mark)
            {
                at++; // filled up
                continue;
            }

            var length = at + 4 <= file.Length ? BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]) : 0;
            if (length < 2 || at + 2 + length > file.Length)
            {
                return null;
            }

            bare.Write(Kept(file.Slice(at, length + 2)));
            at += length + 2;
            if (file[at - length - 1] == Scan)
            {
                var end = EndOfScan(file, at);
                bare.Write(file[at..end]);
                (at, scanned) = (end, true);
            }
        }

        bare.Write([Mark, End]);
        return scanned ? bare.ToArray() : null;
    }

    /// <summary>Where the picture's own bits end: at the next marker that is neither filling nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        for (; at + 1 < file.Length; at++)
        {
            if (file[at] == Mark && file[at + 1] is not (0 or Mark or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return file.Length;
    }

    /// <summary>What is kept of a segment.</summary>
    private static ReadOnlySpan<byte> Kept(ReadOnlySpan<byte> segment)
    {
        var content = segment[4..];
        return segment[1] switch
        {
            0xE0 => content.StartsWith("JFIF\0"u8) && content.Length >= Density ? Dense(content[..Density]) : [],
            0xE1 => content.StartsWith("Exif\0\0"u8) && Turn(content[6..]) is var turn and > 1 ? Turned(turn) : [],
            0xE2 => content.StartsWith("ICC_PROFILE\0"u8) ? segment : [],
            0xEE => content.StartsWith("Adobe"u8) ? segment : [],
            (>= 0xE3 and <= 0xEF) or Comment => [],
            _ => segment,
        };
    }

    /// <summary>The way it is turned, 1 to 8 (Exif 3.0, tag 274); 0 where Exif does not say.</summary>
    private static int Turn(ReadOnlySpan<byte> tiff)
    {
        const int Entry = 12, Orientation = 274;
        var big = tiff.StartsWith("MM"u8);
        if (tiff.Length < 8 || Whole(tiff[4..]) is var first && first > tiff.Length - 2)
        {
            return 0;
        }

        var entries = tiff[((int)first + 2)..];
        for (var left = Short(tiff[(int)first..]); left > 0 && entries.Length >= Entry; left--, entries = entries[Entry..])
        {
            if (Short(entries) == Orientation)
            {
                return Short(entries[8..]) is var turn and <= 8 ? turn : 0;
            }
        }

        return 0;

        int Short(ReadOnlySpan<byte> bytes) => big ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

        uint Whole(ReadOnlySpan<byte> bytes) => big ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    /// <summary>A JFIF (ITU-T T.871, 10.1) of its version and density, whose small copy is 0 points by 0.</summary>
    private static byte[] Dense(ReadOnlySpan<byte> content) => [Mark, 0xE0, 0, 16, .. content, 0, 0];

    /// <summary>An Exif of one entry.</summary>
    private static byte[] Turned(int turn) =>
        [Mark, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0];
}
