using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>A report as data.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Month">The month, <c>yyyy-MM</c>.</param>
/// <param name="Status">draft, submitted, accepted, confirmed, returned or correcting.</param>
/// <param name="Seen">What an act on this report as it was read gives back; another number after every movement.</param>
/// <param name="Cells">All cells of the form.</param>
/// <param name="Texts">What is written in words, with its versions.</param>
/// <param name="Findings">What is found in its numbers, what stops first.</param>
/// <param name="Attachments">The files attached to it, in the order they came.</param>
/// <param name="Threads">What is said about it, in the order it began; a comment names its thread by number.</param>
public sealed record ReportData(
    string Unit, string Month, string Status, long Seen, IReadOnlyList<CellData> Cells, IReadOnlyList<TextData> Texts, IReadOnlyList<FindingData> Findings, IReadOnlyList<AttachmentData> Attachments,
    IReadOnlyList<ThreadData> Threads)
{
    /// <summary>The data of a report.</summary>
    public static ReportData Of(ReportView report) => new(
        report.UnitCode, report.Month.ToString(), report.Status.ToString().ToLowerInvariant(), report.Seen, [.. report.Measures.SelectMany(measure => measure.Cells).Select(CellData.Of)], [.. report.Texts.Select(TextData.Of)],
        [.. report.Findings.Select(FindingData.Of)], [.. report.Attachments.Select(file => AttachmentData.Of(report, file))], [.. report.Threads.Select(ThreadData.Of)]);
}

/// <summary>A cell as data.</summary>
/// <param name="Cell">Its code.</param>
/// <param name="Value">The number; null where there is none.</param>
/// <param name="NotApplicable">True for 該当なし.</param>
/// <param name="Version">Its version; 0 where it was never entered.</param>
public sealed record CellData(string Cell, decimal? Value, bool NotApplicable, int Version)
{
    /// <summary>The data of a row.</summary>
    public static CellData Of(CellRow row) => new(row.Code, row.Now.Stored / Figure.Fraction, row.Now.NotApplicable, row.Version);
}

/// <summary>A text as data.</summary>
/// <param name="Cell">The code of its block, by which it is saved: <c>TEXT.SPECIAL</c>.</param>
/// <param name="Value">The text; empty where there is none.</param>
/// <param name="Version">Its version; 0 where it was never written.</param>
public sealed record TextData(string Cell, string Value, int Version)
{
    /// <summary>The data of a row.</summary>
    public static TextData Of(NarrativeRow row) => new(row.Block.Code, row.Words, row.Version);
}

/// <summary>A finding as data.</summary>
/// <param name="Code">What names it within the report: <c>C09[hall]</c>.</param>
/// <param name="Level">stop, caution or note.</param>
/// <param name="Message">The sentence with its numbers.</param>
/// <param name="Cells">The codes of the cells it concerns.</param>
/// <param name="Reason">The reason given for these numbers; null where there is none.</param>
public sealed record FindingData(string Code, string Level, string Message, IReadOnlyList<string> Cells, string? Reason)
{
    /// <summary>The data of a finding.</summary>
    public static FindingData Of(FindingLine finding) => new(finding.Code, finding.Level.ToString().ToLowerInvariant(), finding.Text, finding.Cells, finding.Reason);
}

/// <summary>An attached file as data.</summary>
/// <param name="Number">Its number in the report.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower hexadecimal.</param>
/// <param name="Href">Where its bytes are to be had, for who reads the report.</param>
public sealed record AttachmentData(int Number, string Name, long Bytes, string Sha256, string Href)
{
    /// <summary>The data of a file.</summary>
    public static AttachmentData Of(ReportView report, AttachmentRow file) => new(file.Number, file.Name, file.Bytes, file.Sha256, AttachmentEndpoints.Address(report.UnitCode, report.Month, file.Number));
}

/// <summary>A step of the flow as a program asks for it.</summary>
/// <param name="Act">The act's code: <c>monthly-report.accept</c>.</param>
/// <param name="Seen">The <see cref="ReportData.Seen"/> of the report that was looked at; refused where it moved since.</param>
/// <param name="Reason">Why, where the act needs it.</param>
/// <param name="Places">Places of the form that a return or a correction names.</param>
public sealed record ActRequest(string Act, long? Seen, string? Reason = null, IReadOnlyList<RemarkedPlace>? Places = null);

/// <summary>Why an act or an entry was refused.</summary>
/// <param name="Message">The sentence.</param>
/// <param name="Problems">Each fault at its place.</param>
public sealed record RefusalData(string? Message, IReadOnlyList<ProblemData> Problems)
{
    /// <summary>The data of an outcome.</summary>
    public static RefusalData Of(Outcome outcome) => new(outcome.Why?.ToString(), [.. outcome.Problems.Select(ProblemData.Of)]);
}

/// <summary>One fault.</summary>
/// <param name="Cell">The place: a cell's code; null where it is of the whole.</param>
/// <param name="Message">The sentence.</param>
public sealed record ProblemData(string? Cell, string Message)
{
    /// <summary>The data of a problem.</summary>
    public static ProblemData Of(Problem problem) => new(problem.At?.File, problem.What.ToString());
}
