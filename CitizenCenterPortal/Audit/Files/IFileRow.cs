namespace CitizenCenterPortal.Audit.Files;

/// <summary>A row that names a file of the <see cref="FileFolder"/>, as evidence beside something. What was taken off is hidden, and its row stays; its file too, unless it goes then.</summary>
public interface IFileRow : IOwned
{
    /// <summary>Its number in what it lies beside, from 1; never given twice.</summary>
    int Number { get; }

    /// <summary>Its name as the person gave it, with an ending of its kind: shown as text, never part of a path.</summary>
    string Name { get; }

    /// <summary>What its content is.</summary>
    FileKind Kind { get; }

    /// <summary>Its size in bytes.</summary>
    long Bytes { get; }

    /// <summary>SHA-256 of its bytes, lower hexadecimal: its name on disk.</summary>
    string Sha256 { get; }

    /// <summary>Who attached it.</summary>
    string By { get; }

    /// <summary>When, UTC.</summary>
    DateTime At { get; }

    /// <summary>True once it was taken off.</summary>
    bool Detached { get; }

    /// <summary>True where its file is erased once it was taken off, unless a row that was not taken off names the same.</summary>
    bool GoesWhenDetached => false;
}
