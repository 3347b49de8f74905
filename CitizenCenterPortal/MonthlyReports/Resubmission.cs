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
public sealed record ChangedPlace(string Place, string Name, int Block, string Before, string After, TextChange? Text, string Who, bool Asked)
{
    /// <summary>Where on the report's page it stands, for what lies beside the form: a file, a reason; null for a place of the form.</summary>
    public string? Beside { get; init; }
}

/// <summary>What a report that came again has changed since it was sent back, taken back or opened, out of the journal alone.</summary>
/// <param name="Opened">The act that opened it.</param>
/// <param name="Places">What was changed, in the order of the form, then the texts, the files and the reasons; what ended as it began is left out.</param>
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
        var changed = ReportDifference.Join(catalogue, since.Reverse<HistoryLine>().Select(ReportDifference.Of));
        var asked = (since.Find(line => line.Act == ReportActs.Widen.Code) ?? opened).Asked.Select(at => at.Place).ToHashSet();
        var askedCells = asked.Contains(FormPlaces.Everything) ? [.. catalogue.Cells.Select(cell => cell.Id)] : asked.SelectMany(catalogue.CellsAt).Select(cell => cell.Id).ToHashSet();
        return new(opened,
        [
            .. changed.Cells.Select(change => new ChangedPlace(
                catalogue.Cell(change.Cell)!.Code, change.Name, form.BlockNumber(catalogue.Cell(change.Cell)!.Code), change.Said(change.Before), change.Said(change.After), null,
                since.First(line => line.Changes.Any(each => each.Cell == change.Cell)).Who, askedCells.Contains(change.Cell))),
            .. changed.Texts.Select(change => new ChangedPlace(
                change.Block, change.Name, form.BlockNumber(change.Block), change.Before, change.After, change,
                since.First(line => line.Texts.Any(each => each.Block == change.Block)).Who, asked.Overlaps([change.Block, FormPlaces.Everything]))),
            .. changed.Files.Select(file => new ChangedPlace(
                $"file-{file.Number}", Words.Say("添付資料 {0}", file.Number), 0, file.Detached ? file.Said : "", file.Detached ? Words.Say("外した") : file.Said, null,
                since.First(line => line.Files.Any(each => each.Number == file.Number)).Who, false) { Beside = "attachments" }),
            .. changed.Reasons.Select(reason => new ChangedPlace(
                $"reason-{reason.Finding}", reason.Name, 0, reason.Before, reason.After, null,
                since.First(line => line.Reasons.Any(each => each.Finding == reason.Finding)).Who, false) { Beside = "findings" }),
        ]);
    }

    /// <summary>The act that opened a report: the correction of a confirmed one, whatever was done since; else the last return before a withdrawal, so that what was asked stays in sight. The newest first; null where none did.</summary>
    internal static T? Opening<T>(IReadOnlyList<T> lines, Func<T, string> actOf)
        where T : class
    {
        return lines.FirstOrDefault(line => Is(line, act => act == ReportActs.Correct)) ?? lines.FirstOrDefault(line => Is(line, ReportActs.PointsAtPlaces)) ?? lines.FirstOrDefault(line => Is(line, ReportActs.OpensAgain));

        bool Is(T line, Func<Act, bool> kind) => ReportActs.Find(actOf(line)) is { } act && kind(act);
    }
}
