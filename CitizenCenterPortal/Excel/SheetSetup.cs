namespace CitizenCenterPortal.Excel;

/// <summary>How a sheet is laid out and printed: A4, page numbers 「1 / 3」 at the foot, title and sheet at the head.</summary>
/// <param name="Name">The wished name; the writer makes it lawful and unique, see <see cref="SheetWriter.Name"/>.</param>
public sealed record SheetSetup(string Name)
{
    /// <summary>Widths of the columns from A on, in characters of the normal font.</summary>
    public IReadOnlyList<double> Widths { get; init; } = [];

    /// <summary>True prints across the long side.</summary>
    public bool Landscape { get; init; }

    /// <summary>True makes all columns fit on one page's width.</summary>
    public bool FitToWidth { get; init; } = true;

    /// <summary>True makes all rows fit on one page as well, where they are little more than that.</summary>
    public bool OnePage { get; init; }

    /// <summary>So many first rows are printed again on every page.</summary>
    public int TitleRows { get; init; }

    /// <summary>The first of the rows that are printed again, where not the sheet's first; the last is <see cref="TitleRows"/>.</summary>
    public int TitleFrom { get; init; } = 1;

    /// <summary>So many first rows stay in sight while scrolling.</summary>
    public int FrozenRows { get; init; }

    /// <summary>So many first columns stay in sight while scrolling.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The only cells to print (<c>A1:F40</c>); null prints all.</summary>
    public string? PrintArea { get; init; }

    /// <summary>True lets nothing be changed but the cells of <see cref="Look.Entry"/>. There is no password: it keeps from mistakes, not from malice.</summary>
    public bool Locked { get; init; }

    /// <summary>The colour of the tab, <c>RRGGBB</c>; null for none.</summary>
    public string? TabColor { get; init; }
}
