using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>A cell's neighbours in time and its history as data; sentences in the reader's language.</summary>
/// <param name="Cell">Its code.</param>
/// <param name="Months">The month before and the same month a year before.</param>
/// <param name="Lines">At most <see cref="MostLines"/> acts, newest first.</param>
/// <param name="Earlier">How many acts before these are not given.</param>
/// <param name="Comments">What is said about the cell and waits for something, oldest first: the person, the moment and the words.</param>
public sealed record CellStory(string Cell, IReadOnlyList<CellMonth> Months, IReadOnlyList<CellLine> Lines, int Earlier, IReadOnlyList<string> Comments)
{
    /// <summary>Most acts of one answer; the report's own history has all.</summary>
    public const int MostLines = 20;

    /// <summary>The data of a cell's history.</summary>
    internal static CellStory Of(string cell, IReadOnlyList<CellMonth> months, IReadOnlyList<HistoryLine> lines, IEnumerable<ThreadRow> threads) =>
        new(cell, months, [.. lines.Take(MostLines).Select(CellLine.Of)], Math.Max(0, lines.Count - MostLines), [.. threads.SelectMany(thread => thread.Comments).Where(said => !said.TakenBack).Select(said => Words.Say("{0}　{1}：{2}", FormatTime.FullMoment(said.At), said.By, said.Words))]);
}

/// <summary>What stands in the cell in another month.</summary>
/// <param name="Month">The month, <c>yyyy-MM</c>.</param>
/// <param name="Name">令和8年9月分, in the reader's language.</param>
/// <param name="Value">The answer as it is shown; empty where there is none to see.</param>
public sealed record CellMonth(string Month, string Name, string Value)
{
    /// <summary>The data of a figure; of none where it is null; why there is none where the month was not asked for it.</summary>
    internal static CellMonth Of(ReportingMonth month, Figure? figure, int decimals, string notAsked) =>
        new(month.ToString(), Era.Month(month), notAsked.Length > 0 ? notAsked : figure is null ? "" : new CellAnswer(figure.Stored, figure.NotApplicable).Shown(decimals));
}

/// <summary>One act that changed the cell or asked for it.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="When">The same as it is shown.</param>
/// <param name="Act">The act's code.</param>
/// <param name="Who">The person, as the reader may see them.</param>
/// <param name="Sentence">Who did what.</param>
/// <param name="Before">The answer before; null where the act did not change it.</param>
/// <param name="After">The answer after; null where the act did not change it.</param>
/// <param name="Reason">The reason of the act.</param>
/// <param name="Asked">What was asked for at the cell, its measure or its block: the place's name and the words.</param>
public sealed record CellLine(DateTime At, string When, string Act, string Who, string Sentence, string? Before, string? After, string? Reason, IReadOnlyList<string> Asked)
{
    /// <summary>The data of a line that tells of one cell alone.</summary>
    internal static CellLine Of(HistoryLine line)
    {
        var change = line.Changes.Count > 0 ? line.Changes[0] : null;
        return new(
            line.At,
            FormatTime.FullMoment(line.At),
            line.Act,
            line.Who,
            line.Sentence(),
            change?.Said(change.Before),
            change?.Said(change.After),
            line.Reason,
            [.. line.Asked.Select(asked => asked.Words.Length == 0 ? asked.Name : Words.Say("{0}：{1}", asked.Name, asked.Words))]);
    }
}
