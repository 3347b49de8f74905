namespace CitizenCenterPortal.Excel;

/// <summary>What a workbook says of itself in its properties and on each page's head.</summary>
/// <param name="Title">The document's name: 令和8年度 年度評価報告書.</param>
/// <param name="Creator">The city's name; never a machine's or a person's account.</param>
/// <param name="MadeAt">When it was made, in the city's time; from <see cref="CityClock"/>.</param>
/// <param name="Mark">What stands in the middle of each page's head, as 「見本データ」; null for nothing.</param>
public sealed record WorkbookInfo(string Title, string Creator, DateTimeOffset MadeAt, string? Mark = null);
