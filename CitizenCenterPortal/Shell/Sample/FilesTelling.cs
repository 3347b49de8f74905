using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Attachments;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>What lies beside an invented report as evidence, told as the portal would have told it.</summary>
internal sealed class FilesTelling(Change change, SamplePeople people, PlannedUnit unit, ReportingMonth month, Dice dice)
{
    private const double Share = 0.05;

    /// <summary>The files as they stand at the end.</summary>
    public List<Attachment> Files { get; } = [];

    /// <summary>Now and then one or two files are attached soon after the figures were first entered, of a month that is over.</summary>
    public IEnumerable<ActNote> Attach(StoryStep entered)
    {
        var at = CityClock.ToUtc(entered.At.AddMinutes(8));
        if (entered.After != ReportStatus.Draft || month == change.Clock.ThisMonth || at > change.Now || !(dice.Happens(Share) || IsShown))
        {
            yield break;
        }

        var first = dice.Whole(0, SampleFiles.All.Count - 1);
        for (var number = 1; number <= dice.Whole(1, 2); number++)
        {
            var file = SampleFiles.All[(first + number) % SampleFiles.All.Count];
            var by = people.Actor(entered.Role, entered.PlaceId);
            Files.Add(new() { OrgUnitId = unit.Id, Month = month, Number = number, Name = file.Name, Kind = file.Kind, Bytes = file.Content.Length, Sha256 = file.Sha256, By = by, At = at });
            var detail = change.NewDetail();
            detail.Add([((Attachment?)null, Files[^1])]);
            yield return new() { OrgUnitId = unit.Id, Month = month, Past = (AttachmentActs.Attach, by, entered.Role, at), Detail = detail.ToString() };
        }
    }

    /// <summary>The files are handed in with the figures: how each stood, and how it stands.</summary>
    public IReadOnlyList<(Attachment? Before, Attachment After)> HandIn()
    {
        var handed = Files.Where(file => !file.Reported).Select(file => (Before: (Attachment?)file, After: new Attachment
        {
            OrgUnitId = file.OrgUnitId,
            Month = file.Month,
            Number = file.Number,
            Name = file.Name,
            Kind = file.Kind,
            Bytes = file.Bytes,
            Sha256 = file.Sha256,
            By = file.By,
            At = file.At,
            Reported = true,
        })).ToList();
        handed.ForEach(file => Files[Files.IndexOf(file.Before!)] = file.After);
        return handed;
    }

    /// <summary>The centre that whoever tries the portal signs in to has some in the month that they look at first.</summary>
    private bool IsShown => unit.Code == "D101" && month == change.Clock.ThisMonth.Previous;
}
