namespace CitizenCenterPortal.Kernel;

/// <summary>One fault of an input: where it is and what is allowed there.</summary>
/// <param name="At">The place; null where the fault is of the whole.</param>
/// <param name="What">The sentence, which says what is allowed.</param>
public sealed record Problem(Place? At, Sentence What)
{
    /// <summary>One line for a terminal: <c>FILE:LINE:COLUMN: sentence</c> or <c>FILE:SHEET!CELL: sentence</c>.</summary>
    public override string ToString() => Excerpt.OneLine(At is null ? What.ToString() : $"{At}: {What}");
}

/// <summary>A place in a file: a line and column of text, or a cell of a sheet.</summary>
/// <param name="File">The file's name as the person gave it.</param>
/// <param name="Where"><c>LINE:COLUMN</c> (both from 1) or <c>SHEET!CELL</c>; empty for the whole file.</param>
public sealed record Place(string File, string Where)
{
    /// <inheritdoc/>
    public override string ToString() => Where.Length == 0 ? File : $"{File}:{Where}";
}
