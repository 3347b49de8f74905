namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// 指摘: what a return asks for at one place of the form, or a place that a correction opens. What is asked for stands until the report is
/// accepted or other things are asked for, what is opened until it is confirmed again; the history tells both for ever, out of the journal.
/// </summary>
public sealed class Remark : IOwnedByMonth
{
    /// <summary>Longest place, in characters.</summary>
    public const int PlaceMaxLength = 90;

    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>The code of a cell, of a measure or of a text, the name of a block, or <see cref="FormPlaces.Everything"/>.</summary>
    public required string Place { get; set; }

    /// <summary>What is asked for, at most <see cref="Act.ReasonMaxLength"/> characters; empty where the act's reason says all.</summary>
    public string Words { get; set; } = "";

    /// <summary>
    /// True where a correction opened the place: of a report that was confirmed nothing else may be entered, until it is confirmed again. Null in a
    /// row that is older than this column; on such a report it opened the place.
    /// </summary>
    public bool? Opens { get; set; }

    /// <summary>The sum of the versions of the place's figures when it was written: a greater one now says that something was changed.</summary>
    public int Version { get; set; }
}
