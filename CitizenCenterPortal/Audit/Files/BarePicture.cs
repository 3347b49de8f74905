namespace CitizenCenterPortal.Audit.Files;

/// <summary>
/// A picture without what a camera or a program wrote into its file besides: where it was taken, when, by what, its small copy. What is seen
/// stays as it is, bit by bit, with its colours and the way it is turned. Other programs' data behind the picture's end go too.
/// </summary>
internal static class BarePicture
{
    /// <summary>True for the kinds that are pictures.</summary>
    public static bool Is(FileKind kind) => kind is FileKind.Png or FileKind.Jpeg;

    /// <summary>The bare picture; null for one that is broken.</summary>
    public static byte[]? Of(FileKind kind, ReadOnlySpan<byte> file) => kind switch
    {
        FileKind.Jpeg => BareJpeg.Of(file),
        FileKind.Png => BarePng.Of(file),
        _ => null,
    };
}
