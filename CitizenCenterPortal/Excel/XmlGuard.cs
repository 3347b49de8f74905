namespace CitizenCenterPortal.Excel;

/// <summary>
/// Passes the bytes of an XML part on and refuses what no office program writes and what would fill the memory before a reader of XML
/// could be asked how long it is: a mebibyte without any tag (one text, attribute or comment), document types, CDATA, NUL bytes.
/// </summary>
/// <param name="part">The bytes; closed with this.</param>
internal sealed class XmlGuard(Stream part) : Stream
{
    /// <summary>Longest way from one tag to the next, in bytes; the longest text of a cell, every character escaped, is shorter.</summary>
    public const int LongestRun = 1024 * 1024;

    private int run;
    private Seen seen;

    private enum Seen
    {
        Text,
        Opened,
        Marked,
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = part.Read(buffer);
        Look(buffer[..count]);
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        part.Dispose();
        base.Dispose(disposing);
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (seen != Seen.Text)
            {
                seen = Follow(bytes[0]);
                bytes = bytes[1..];
                continue;
            }

            var tag = bytes.IndexOfAny((byte)'<', (byte)0);
            run += tag < 0 ? bytes.Length : tag;
            if (run > LongestRun || (tag >= 0 && bytes[tag] == 0))
            {
                throw new InvalidDataException("A part with a run too long, or with NUL in it.");
            }

            if (tag < 0)
            {
                return;
            }

            (run, seen) = (0, Seen.Opened);
            bytes = bytes[(tag + 1)..];
        }
    }

    private Seen Follow(byte next) => (seen, (char)next) switch
    {
        (Seen.Opened, '!') => Seen.Marked,
        (Seen.Marked, 'D') => throw new UnreadableFileException(new Sentence("文書型宣言（DOCTYPE）が入っています。Excel で開いて保存し直してください。")),
        (Seen.Marked, '[') => throw new InvalidDataException("A part with CDATA in it."),
        _ => Seen.Text,
    };
}
