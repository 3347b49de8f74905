using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>Writes what a report says in words beneath its figures, each part under its title and in a table, on as many rows as it needs.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="widths">The widths of its columns.</param>
/// <param name="paper">How much of the page is taken.</param>
internal sealed class FiledParts(SheetWriter sheet, IReadOnlyList<double> widths, FiledPaper paper)
{
    private const int MostLines = 16;
    private const double TitleHeight = 22;
    private const double HeadHeight = 17;
    private const double Gap = 8;

    /// <summary>Writes them.</summary>
    public void Write(IEnumerable<FiledPart> parts)
    {
        foreach (var part in parts)
        {
            Write(part);
        }
    }

    private void Write(FiledPart part)
    {
        var widest = WidthsOf(part).ToList();
        var rows = part.Rows.SelectMany(row => Pieces(row, widest)).ToList();
        var named = part.Columns.Any(column => column.Heading.Length > 0) && rows.Count > 0;
        var first = rows.Count == 0 ? HeadHeight : TextWidth.RowHeight(rows[0], widest);
        Begin(Gap + TitleHeight + (named ? HeadHeight : 0) + first);
        sheet.Row(Gap).Row(TitleHeight).Text(CellStyle.Subtitle, part.Title, across: widths.Count);
        if (named)
        {
            Heads(part);
        }

        if (rows.Count == 0)
        {
            sheet.Row(HeadHeight).Text(CellStyle.Text, part.None, across: widths.Count);
        }

        foreach (var (index, row) in rows.Index())
        {
            var height = TextWidth.RowHeight(row, widest);
            if (index > 0 && Begin(height) && named)
            {
                paper.Add(HeadHeight);
                Heads(part);
            }

            sheet.Row(height);
            foreach (var (column, text) in part.Columns.Zip(row))
            {
                sheet.Text(CellStyle.Wrapped, text, across: column.Across);
            }
        }
    }

    private void Heads(FiledPart part)
    {
        sheet.Row(HeadHeight);
        foreach (var column in part.Columns)
        {
            sheet.Text(CellStyle.Heading, column.Heading, across: column.Across);
        }
    }

    private bool Begin(double height)
    {
        if (paper.Take(height))
        {
            sheet.PageBreak();
            return true;
        }

        return false;
    }

    /// <summary>A row in as many as its longest text needs; what is told already is not told again.</summary>
    private static IEnumerable<string[]> Pieces(IReadOnlyList<string> row, IReadOnlyList<double> widest)
    {
        var pieces = row.Zip(widest, (text, width) => TextWidth.Pieces(text, width, MostLines)).ToList();
        return Enumerable.Range(0, pieces.Max(cell => cell.Count)).Select(at => pieces.Select(cell => cell.ElementAtOrDefault(at) ?? "").ToArray());
    }

    private IEnumerable<double> WidthsOf(FiledPart part)
    {
        var from = 0;
        foreach (var column in part.Columns)
        {
            yield return widths.Skip(from).Take(column.Across).Sum();
            from += column.Across;
        }
    }
}
