using System.Text.Json.Serialization;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>A finding as a page and a program are told it. Contract with <c>js/findings.js</c>.</summary>
/// <param name="Code">What names it within the report.</param>
/// <param name="Level">How it weighs.</param>
/// <param name="Label">The level in the reader's language.</param>
/// <param name="Text">The sentence with its numbers.</param>
/// <param name="Cells">The codes of the cells it concerns; it is told at the first.</param>
/// <param name="Blocks">The numbers of the blocks these are in.</param>
/// <param name="Numbers">Its numbers; goes with a reason for it.</param>
/// <param name="Mend">The value that would mend the first cell for certain.</param>
/// <param name="Reason">The reason that stands for it.</param>
public sealed record FindingLine(
    string Code, [property: JsonConverter(typeof(JsonStringEnumConverter<CheckLevel>))] CheckLevel Level, string Label, string Text,
    IReadOnlyList<string> Cells, IReadOnlyList<int> Blocks, string Numbers, string? Mend, string? Reason)
{
    /// <summary>A reason for other numbers than these, to be written on from.</summary>
    public string? Earlier { get; init; }

    /// <summary>True where the correction under way opened none of its cells: nobody can mend it, so that it is told and holds nothing.</summary>
    [JsonIgnore]
    public bool IsClosed { get; init; }

    /// <summary>True where the report is not submitted with it as it is.</summary>
    [JsonIgnore]
    public bool Holds => (Level == CheckLevel.Stop && !IsClosed) || IsUnexplained;

    /// <summary>True where a reason is wanted.</summary>
    [JsonIgnore]
    public bool IsUnexplained => Level == CheckLevel.Caution && Reason is null && !IsClosed;

    /// <summary>The lines of findings with the reasons given for them.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="findings">What is found.</param>
    /// <param name="reasons">The reasons.</param>
    /// <param name="open">The cells that a correction opened; null where all are open.</param>
    internal static IReadOnlyList<FindingLine> Of(RuleBook book, IEnumerable<Finding> findings, IReadOnlyCollection<CheckReason> reasons, HashSet<int>? open = null) =>
    [
        .. from finding in findings
           let reason = reasons.FirstOrDefault(reason => reason.Finding == finding.Code)
           let stands = reason?.Numbers == finding.Numbers
           let closed = open is not null && !finding.Cells.Any(cell => open.Contains(cell.Id))
           select new FindingLine(
               finding.Code, finding.Level, CheckWords.Say(finding.Level), closed && finding.Level != CheckLevel.Note ? Words.Say("{0}訂正の対象でない欄なので、このまま提出できます。", finding.What) : finding.What.ToString(), [.. finding.Cells.Select(cell => cell.Code)], BlocksOf(book.Catalogue, finding),
               finding.Numbers, finding.Mend is { } mend ? Ui.Format.Number(mend.Value, book.Catalogue.MeasureOf(mend.Cell).Decimals) : null, stands ? reason!.Words : null)
           {
               Earlier = stands ? null : reason?.Words,
               IsClosed = closed,
           },
    ];

    private static IReadOnlyList<int> BlocksOf(Catalogue catalogue, Finding finding)
    {
        var blocks = catalogue.Blocks.ToList();
        return [.. finding.Cells.Select(cell => blocks.IndexOf(catalogue.MeasureOf(cell).Block) + 1).Distinct()];
    }
}
