using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CitizenCenterPortal.Audit.Files;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>The few files that lie beside reports and events of the invented city: small, and of no real place or person.</summary>
internal static class SampleFiles
{
    private const int Wide = 160, High = 100;

    /// <summary>The files of reports.</summary>
    public static readonly IReadOnlyList<SampleFile> All =
    [
        new("消防設備点検の記録.pdf", FileKind.Pdf, Pdf("Inspection record", "Fire extinguishers 12 / 12, emergency lights 30 / 30", "No defects found.")),
        new("修繕の領収書.pdf", FileKind.Pdf, Pdf("Receipt", "Repair of the automatic door at the entrance", "JPY 48,400")),
        new("空調工事のお知らせ.pdf", FileKind.Pdf, Pdf("Notice", "The hall is closed for five days while the air conditioning is renewed.", "Please use the meeting rooms.")),
        new("ロビー展示の様子.png", FileKind.Png, Png()),
    ];

    /// <summary>A flyer and a photograph of an event.</summary>
    public static readonly IReadOnlyList<SampleFile> OfEvents =
    [
        new("募集ちらし.pdf", FileKind.Pdf, Pdf("Come and join us", "An event of your civic centre. Admission free.", "Please call the centre to apply.")),
        new("当日の様子.png", FileKind.Png, Png()),
    ];

    /// <summary>Lays them where attached files lie.</summary>
    public static async Task KeepAsync(FileFolder folder, CancellationToken stop)
    {
        foreach (var file in All.Concat(OfEvents).Where(file => !folder.Has(file.Sha256)))
        {
            await using var received = await folder.ReceiveAsync(new MemoryStream(file.Content, writable: false), stop);
            received.Keep();
        }
    }

    /// <summary>One page of A4 with a heading and lines, and where each of its parts begins.</summary>
    private static byte[] Pdf(string heading, params string[] lines)
    {
        var text = $"BT /F 24 Tf 72 740 Td ({heading}) Tj /F 12 Tf 0 -40 Td 20 TL {string.Concat(lines.Append("SAMPLE").Select(line => $"({line}) Tj T* "))}ET";
        string[] parts =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            $"<< /Length {text.Length} >>\nstream\n{text}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder();
        foreach (var (index, part) in parts.Index())
        {
            places.Append(FormattableString.Invariant($"{pdf.Length:0000000000} 00000 n \n"));
            pdf.Append(FormattableString.Invariant($"{index + 1} 0 obj\n{part}\nendobj\n"));
        }

        var table = pdf.Length;
        pdf.Append(FormattableString.Invariant($"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n{places}trailer\n<< /Size {parts.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    /// <summary>Pictures on a wall: three frames on a light ground.</summary>
    private static byte[] Png()
    {
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < High; y++)
            {
                pack.WriteByte(0);
                for (var x = 0; x < Wide; x++)
                {
                    var framed = y is > 25 and < 70 && x % 50 is > 12 and < 45;
                    pack.Write(framed ? [(byte)(60 + (x / 50 * 60)), 110, 160] : y > 85 ? [150, 120, 90] : [240, 236, 228]);
                }
            }
        }

        byte[] head = [0, 0, 0, Wide, 0, 0, 0, High, 8, 2, 0, 0, 0];
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Part("IHDR", head), .. Part("IDAT", packed.ToArray()), .. Part("IEND", [])];
    }

    private static byte[] Part(string kind, byte[] content)
    {
        byte[] told = [.. Encoding.ASCII.GetBytes(kind), .. content];
        return [.. Big((uint)content.Length), .. told, .. Big(Check(told))];
    }

    /// <summary>The CRC-32 of ISO 3309, as the PNG specification asks.</summary>
    private static uint Check(byte[] told)
    {
        var check = uint.MaxValue;
        foreach (var part in told)
        {
            check ^= part;
            for (var bit = 0; bit < 8; bit++)
            {
                check = (check >> 1) ^ (0xEDB88320 & (0u - (check & 1)));
            }
        }

        return ~check;
    }

    private static byte[] Big(uint number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}

/// <summary>One of these files.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record SampleFile(string Name, FileKind Kind, byte[] Content)
{
    /// <summary>SHA-256 of its bytes, lower hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}
