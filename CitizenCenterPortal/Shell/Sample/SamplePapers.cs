using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Papers;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>What lies beside events of the invented city that are over: a flyer and a photograph, told as the portal would have told it.</summary>
internal static class SamplePapers
{
    /// <summary>The role of who laid it there.</summary>
    public const string Role = "center-staff";

    /// <summary>All events that serve this clause have some, so that a clause is followed to its papers; of the others one in <see cref="Every"/>.</summary>
    private const string Shown = "D4-1";

    private const int Every = 6;

    /// <summary>The papers of an event as they stand; the lines of its history are told with the others of it.</summary>
    public static IReadOnlyList<EventPaper> Of(Change change, EventTelling telling, string by)
    {
        var row = telling.Row;
        if (row.State is not (EventState.Evaluated or EventState.Closed) || !(Codes.Split(row.Clauses).Contains(Shown) || row.Number % Every == 0))
        {
            return [];
        }

        var evaluated = telling.Lines.First(line => line.Act == EventActs.Evaluate).At;
        return
        [
            .. SampleFiles.OfEvents.Index().Select(at => new EventPaper
            {
                OrgUnitId = row.OrgUnitId, EventNumber = row.Number, Number = at.Index + 1, PaperKind = at.Index == 0 ? PaperKind.Flyer : PaperKind.Photo, Caption = at.Index == 0 ? "" : $"{row.Title}の会場", Agreed = at.Index > 0,
                Name = EventPaper.NameOf(at.Index == 0 ? PaperKind.Flyer : PaperKind.Photo, at.Index + 1, at.Item.Name, at.Item.Kind), Kind = at.Item.Kind, Bytes = at.Item.Content.Length, Sha256 = at.Item.Sha256, By = by, At = evaluated.AddMinutes(at.Index - 20),
            }).Select(paper => Tell(change, telling, paper)),
        ];
    }

    private static EventPaper Tell(Change change, EventTelling telling, EventPaper paper)
    {
        var detail = change.NewDetail();
        detail.Add([((EventPaper?)null, paper)]);
        telling.Lines.Add((paper.At, PaperActs.Attach, Role, null, detail.ToString()));
        return paper;
    }
}
