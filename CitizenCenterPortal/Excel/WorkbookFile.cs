namespace CitizenCenterPortal.Excel;

/// <summary>
/// A workbook on its way to a browser or a file. It is written to a <see cref="TemporaryFile"/> first: memory stays flat, a slow line holds no database open, and a fault is an answer of its own instead of half a workbook.
/// </summary>
public static class WorkbookFile
{
    /// <summary>The media type of an .xlsx.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Makes a workbook and gives its bytes from the beginning; the caller closes the stream.</summary>
    public static async Task<FileStream> MakeAsync(WorkbookInfo info, Func<WorkbookWriter, Task> write)
    {
        var file = TemporaryFile.Create(".xlsx");
        try
        {
            var writer = WorkbookWriter.Begin(file, info);
            await write(writer);
            writer.Finish();
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
