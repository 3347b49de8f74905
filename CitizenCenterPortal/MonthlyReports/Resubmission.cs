using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>A place that was changed between a return and the report's coming again.</summary>
/// <param name="Place">The code of the cell or of the text.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Block">The number of the block it is in, from 1.</param>
/// <param name="Before">What stood when the report was sent back.</param>
/// <param name="After">What stands now.</param>
/// <param name="Text">The text before and after; null for a number.</param>
/// <param name="Who">Who changed it last, as the reader may see them.</param>
/// <param name="Asked">True where it answers a place that was asked about or opened.</param>
public sealed record ChangedPlace(string Place, string Name, int Block, string Before, string After, TextChange? Text, string Who, bool Asked);

/// <summary>What a report that came again has changed since it was sent back, taken back or opened, out of the journal alone.</summary>
/// <param name="Opened">The act that opened it.</param>
/// <param name="Places">What was changed, in the order of the form, the texts last; what ended as it began is left out.</param>
public sealed record Resubmission(HistoryLine Opened, IReadOnlyList<ChangedPlace> Places)
{
    /// <summary>The act that confirmed it again; null while it is examined.</summary>
    public HistoryLine? Closed { get; init; }

    /// <summary>True where the report had been confirmed, and this is its correction.</summary>
    public bool IsCorrection => Opened.Act == ReportActs.Correct.Code;

    /// <summary>The resubmission of a report; null where it is not handed in, or was never opened again.</summary>
    /// <param name="status">Where the report stands.</param>
    /// <param name="told">All that was done with it, newest first.</param>
    /// <param name="catalogue">The form.</param>
    /// <param name="form">The form as it is laid out.</param>
    internal static Resubmission? Of(ReportStatus status, IReadOnlyList<HistoryLine> told, Catalogue catalogue, FormReader form)
    {
        if (status is not (ReportStatus.Submitted or ReportStatus.Accepted) || Opening(told, line => line.Act) is not { } opened)
        {
            return null;
        }

        return Since(opened, [.. told.TakeWhile(line => line != opened)], catalogue, form);
    }

    /// <summary>The last correction of a report that is confirmed again; null where it was never corrected.</summary>
    /// <param name="status">Where the report stands.</param>
    /// <param name="told">All that was done with it, newest first.</param>
    /// <param name="catalogue">The form.</param>
    /// <param name="form">The form as it is laid out.</param>
    internal static Resubmission? Corrected(ReportStatus status, IReadOnlyList<HistoryLine> told, Catalogue catalogue, FormReader form)
    {
        if (status != ReportStatus.Confirmed || told.FirstOrDefault(line => line.Act == ReportActs.Correct.Code) is not { } opened)
        {
            return null;
        }

        List<HistoryLine> since = [.. told.TakeWhile(line => line != opened)];
        return Since(opened, since, catalogue, form) with { Closed = since.Find(line => line.Act == ReportActs.Confirm.Code) };
    }

    private static Resubmission Since(HistoryLine opened, List<HistoryLine> since, Catalogue catalogue, FormReader form)
    {
        var (cells, texts) = Join(catalogue, since.Reverse<HistoryLine>().Select(line => (line.Changes, line.Texts)));
        var asked = opened.Asked.Select(at => at.Place).ToHashSet();
        var askedCells = asked.SelectMany(catalogue.CellsAt).Select(cell => cell.Id).ToHashSet();
        return new(opened,
        [
            .. cells.Select(change => new ChangedPlace(
                catalogue.Cell(change.Cell)!.Code, change.Name, form.BlockNumber(catalogue.Cell(change.Cell)!.Code), change.Said(change.Before), change.Said(change.After), null,
                since.First(line => line.Changes.Any(each => each.Cell == change.Cell)).Who, askedCells.Contains(change.Cell))),
            .. texts.Select(change => new ChangedPlace(
                change.Block, change.Name, form.BlockNumber(change.Block), change.Before, change.After, change,
                since.First(line => line.Texts.Any(each => each.Block == change.Block)).Who, asked.Contains(change.Block))),
        ]);
    }

    /// <summary>The act that opened a report: the correction of a confirmed one, whatever was done since; else the last return before a withdrawal, so that what was asked stays in sight. The newest first; null where none did.</summary>
    internal static T? Opening<T>(IReadOnlyList<T> lines, Func<T, string> actOf)
        where T : class
    {
        return lines.FirstOrDefault(line => Is(line, act => act == ReportActs.Correct)) ?? lines.FirstOrDefault(line => Is(line, ReportActs.PointsAtPlaces)) ?? lines.FirstOrDefault(line => Is(line, ReportActs.OpensAgain));

        bool Is(T line, Func<Act, bool> kind) => ReportActs.Find(actOf(line)) is { } act && kind(act);
    }

    /// <summary>Several acts as one, the earliest first: what they changed together.</summary>
    internal static (IReadOnlyList<CellChange> Cells, IReadOnlyList<TextChange> Texts) Join(
        Catalogue catalogue, IEnumerable<(IReadOnlyList<CellChange> Cells, IReadOnlyList<TextChange> Texts)> acts) =>
        acts.Aggregate(((IReadOnlyList<CellChange>)[], (IReadOnlyList<TextChange>)[]), (all, act) => (CellChange.Join(catalogue, all.Item1, act.Cells), TextChange.Join(all.Item2, act.Texts)));
}
