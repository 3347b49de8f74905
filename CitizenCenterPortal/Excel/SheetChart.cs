namespace CitizenCenterPortal.Excel;

/// <summary>How a series is drawn. Each differs from the others on a grey printer too.</summary>
public enum SeriesLook
{
    /// <summary>Columns, blue.</summary>
    Columns,

    /// <summary>A dark line with round marks.</summary>
    Line,

    /// <summary>A broken brown line with bars as marks: what is to be reached.</summary>
    Level,
}

/// <summary>Cells that hold words, and the words they hold when the workbook is made.</summary>
/// <param name="Cells">One cell, row or column with its sheet and fixed: <c>'グラフ'!$A$5:$A$9</c>.</param>
/// <param name="Texts">The words, cell by cell.</param>
public sealed record ChartTexts(string Cells, IReadOnlyList<string> Texts);

/// <summary>Cells that hold numbers, and the numbers they hold when the workbook is made.</summary>
/// <param name="Cells">One row or column with its sheet and fixed.</param>
/// <param name="Values">The numbers, cell by cell; null where none is drawn.</param>
public sealed record ChartNumbers(string Cells, IReadOnlyList<decimal?> Values);

/// <summary>One row of numbers of a chart.</summary>
/// <param name="Look">How it is drawn.</param>
/// <param name="Name">The cell of its name in the legend.</param>
/// <param name="Values">Its numbers, as many as the chart has categories.</param>
public sealed record ChartSeries(SeriesLook Look, ChartTexts Name, ChartNumbers Values);

/// <summary>The cells that a chart covers, all of them whole; rows and columns count from 1.</summary>
public readonly record struct ChartPlace(int Top, int Left, int Bottom, int Right);

/// <summary>A chart of columns and lines over categories, all of it drawn from cells: it changes when they do.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="CategoryTitle">What stands across: 月; null where the categories say it themselves.</param>
/// <param name="ValueTitle">What stands up, with its unit: 利用者数（人）.</param>
/// <param name="Shown">How the numbers at the axis are shown.</param>
/// <param name="Categories">The cells of the categories' names.</param>
/// <param name="Series">At least one.</param>
public sealed record SheetChart(
    string Title, ChartPlace Place, string? CategoryTitle, string ValueTitle, Shown Shown, ChartTexts Categories, IReadOnlyList<ChartSeries> Series);
