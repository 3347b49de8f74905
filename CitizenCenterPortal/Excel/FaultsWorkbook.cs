namespace CitizenCenterPortal.Excel;

/// <summary>The faults of a file as a table to mend it by.</summary>
public static class FaultsWorkbook
{
    /// <summary>A row a fault: file, place, what is allowed there.</summary>
    public static Task<FileStream> MakeAsync(string file, IReadOnlyList<Problem> faults, WorkbookInfo info) => WorkbookFile.MakeAsync(info, writer =>
    {
        var sheet = writer.Sheet(new(Words.Say("受け付けられない行")) { Widths = [30, 16, 90], FrozenRows = 1, TitleRows = 1 });
        sheet.Row().Text(CellStyle.Heading, Words.Say("ファイル")).Text(CellStyle.Heading, Words.Say("場所")).Text(CellStyle.Heading, Words.Say("どう直すか"));
        foreach (var fault in faults)
        {
            sheet.Row().Text(CellStyle.Text, fault.At?.File ?? file).Text(CellStyle.Text, fault.At?.Where ?? "").Text(CellStyle.Wrapped, fault.What.ToString());
        }

        return Task.CompletedTask;
    });
}
