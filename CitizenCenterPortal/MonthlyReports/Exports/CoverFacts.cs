namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>What is said on the cover and not read from figures.</summary>
/// <param name="City">The city: 杜野市.</param>
/// <param name="Title">The paper's name: 年度評価報告書.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="MadeBy">By whom, with their role.</param>
/// <param name="Mark">「見本データ」 where the city is invented; null for a real one.</param>
public sealed record CoverFacts(string City, string Title, DateTime MadeAt, string MadeBy, string? Mark = null);

/// <summary>A part of a workbook, as the cover lists it.</summary>
/// <param name="Sheet">The wished name of its first sheet.</param>
/// <param name="What">What stands there.</param>
public sealed record Chapter(string Sheet, string What);
