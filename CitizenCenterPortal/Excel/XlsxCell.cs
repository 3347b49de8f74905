namespace CitizenCenterPortal.Excel;

/// <summary>What the value of a cell is.</summary>
internal enum XlsxKind
{
    /// <summary>A number (or a day, by its format).</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>An error such as #REF!.</summary>
    Error,

    /// <summary>Text by a number that the list of texts lacks.</summary>
    Lost,
}

/// <summary>One cell of a sheet as it is stored.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Value">The stored or cached value; null where there is none.</param>
/// <param name="Style">The index of its format among the workbook's.</param>
/// <param name="Formula">The formula whose result the value is, as it is stored; null where there is none.</param>
/// <param name="Hidden">True where its row or column is hidden.</param>
internal readonly record struct XlsxCell(int Row, int Column, XlsxKind Kind, string? Value, int Style, string? Formula = null, bool Hidden = false);
