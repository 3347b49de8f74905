using System.Globalization;
using System.Text;

namespace CitizenCenterPortal.Tests.FaultyLines;

/// <summary>One message of HTTP/1.1 as its bytes: a head, and a body of a length or in chunks.</summary>
internal static class HttpBytes
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LastChunk = "0\r\n\r\n"u8.ToArray();

    /// <summary>Reads to the end of the message; what the line gives when it ends earlier.</summary>
    public static async Task<byte[]> ReadAsync(Stream line, CancellationToken stop)
    {
        var read = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (!IsWhole(read.GetBuffer().AsSpan(0, (int)read.Length)) && await line.ReadAsync(piece, stop) is > 0 and var count)
        {
            read.Write(piece, 0, count);
        }

        return read.ToArray();
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf(HeadEnd);
        if (end < 0)
        {
            return false;
        }

        var head = Encoding.ASCII.GetString(bytes[..end]);
        var body = bytes[(end + HeadEnd.Length)..];
        return head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase) ? body.EndsWith(LastChunk) : body.Length >= LengthIn(head);
    }

    private static int LengthIn(string head) => head.Split("\r\n")
        .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
        .Select(line => int.Parse(line["Content-Length:".Length..], CultureInfo.InvariantCulture)).FirstOrDefault();
}
