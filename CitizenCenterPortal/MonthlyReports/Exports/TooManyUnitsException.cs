namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>More units than one workbook can hold were asked for.</summary>
public sealed class TooManyUnitsException(int units) : Exception($"{units} units do not fit into one workbook.")
{
    /// <summary>The sentence for the person.</summary>
    public Sentence Why { get; } = new("{0} 館あります。一つのファイルに入るのは {1} 館までです。unit で範囲を選んでください。", units, YearBookQuery.MaxUnits);
}
