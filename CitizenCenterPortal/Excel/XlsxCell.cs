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
}

/// <summary>One cell of a sheet as it is stored.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Value">The stored or cached value; null where there is none.</param>
/// <param name="Style">The index of its format among the workbook's.</param>
/// <param name="IsFormula">True where the value is the result of a formula.</param>
internal readonly record struct XlsxCell(int Row, int Column, XlsxKind Kind, string? Value, int Style, bool IsFormula);
