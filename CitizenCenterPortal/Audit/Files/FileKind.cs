namespace CitizenCenterPortal.Audit.Files;

/// <summary>What a file may be, told by its content.</summary>
public enum FileKind
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A PNG picture.</summary>
    Png,

    /// <summary>A JPEG picture.</summary>
    Jpeg,

    /// <summary>An Excel workbook without macros.</summary>
    Xlsx,

    /// <summary>A Word document without macros.</summary>
    Docx,
}
