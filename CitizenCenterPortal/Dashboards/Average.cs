namespace CitizenCenterPortal.Dashboards;

/// <summary>区平均 or 市平均 of one indicator.</summary>
/// <param name="Code">The indicator's code.</param>
/// <param name="Value">As it is shown; null where there is none, or it is withheld.</param>
/// <param name="Months">The months it is of.</param>
internal readonly record struct Average(string Code, decimal? Value, MonthsTold Months);
