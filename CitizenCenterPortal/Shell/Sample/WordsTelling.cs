using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>What is written in an invented report, and said about it, told as the portal would have told it.</summary>
internal sealed class WordsTelling(Change change, SamplePeople people, PlannedUnit unit, ReportingMonth month, Dice dice, bool returnedBefore)
{
    private const double WrittenShare = 0.85, TalkedShare = 0.12, ClosedShare = 0.7;

    /// <summary>The texts as they stand at the end.</summary>
    public List<ReportText> Texts { get; } = [];

    /// <summary>The threads as they stand at the end.</summary>
    public List<CommentThread> Threads { get; } = [];

    /// <summary>What was said.</summary>
    public List<Comment> Comments { get; } = [];

    /// <summary>The texts are written soon after the figures of a month that is over were first entered; what is put right later is the figures alone.</summary>
    public IEnumerable<ActNote> Write(StoryStep entered)
    {
        var at = entered.At.AddMinutes(6);
        if (entered.After != ReportStatus.Draft || month == change.Clock.ThisMonth || !dice.Happens(WrittenShare) || CityClock.ToUtc(at) > change.Now)
        {
            yield break;
        }

        Texts.AddRange(
        [
            Text("TEXT.SPECIAL", SampleWords.Special), Text(NarrativeBlock.Answers.Code, returnedBefore ? SampleWords.Answers : [SampleWords.NothingAsked]), Text("TEXT.PLANS", SampleWords.Plans),
        ]);
        var detail = change.NewDetail();
        detail.Add([.. Texts.Select(text => ((ReportText?)null, text))]);
        yield return Note(NarrativeActs.Enter, entered.Role, entered.PlaceId, at, detail);
    }

    /// <summary>The texts are handed in with the figures: how each stood, and how it stands.</summary>
    public IReadOnlyList<(ReportText? Before, ReportText After)> HandIn()
    {
        var handed = Texts.Where(text => !text.Reported).Select(text => (Before: (ReportText?)text, After: new ReportText
        {
            OrgUnitId = text.OrgUnitId,
            Month = text.Month,
            Block = text.Block,
            Words = text.Words,
            Version = text.Version,
            Reported = true,
        })).ToList();
        handed.ForEach(text => Texts[Texts.IndexOf(text.Before!)] = text.After);
        return handed;
    }

    /// <summary>Now and then who reviews asks something of a report that was handed in; the centre answers on the next day, and mostly all is said then.</summary>
    public IEnumerable<ActNote> Talk(StoryStep submitted)
    {
        if (Threads.Count > 0 || !dice.Happens(TalkedShare) || unit.Tier == Tier.City)
        {
            yield break;
        }

        var (place, asked, answer) = SampleWords.Talks[dice.Whole(0, SampleWords.Talks.Length - 1)];
        var (role, from) = unit.Tier == Tier.District ? ("ward-director", unit.WardNumber + OrgUnit.RootId) : ("city-director", OrgUnit.RootId);
        var closes = dice.Happens(ClosedShare);
        var thread = new CommentThread { OrgUnitId = unit.Id, Month = month, Number = 1, Place = place, By = people.Actor(role, from), Reported = true };
        foreach (var (act, who, at, of, words) in ((Act, string, int, int, string?)[])
            [(CommentActs.Ask, role, 1, from, asked), (CommentActs.Reply, "center-staff", 2, unit.Id, answer), (CommentActs.Close, role, 3, from, null)])
        {
            var moment = submitted.At.Date.AddDays(at).AddHours(10 + at);
            if (CityClock.ToUtc(moment) > change.Now || (act == CommentActs.Close && !closes))
            {
                yield break;
            }

            yield return Said(act, thread, who, of, moment, words);
        }
    }

    private ActNote Said(Act act, CommentThread thread, string role, int place, DateTime at, string? words)
    {
        var detail = change.NewDetail();
        if (act == CommentActs.Ask)
        {
            Threads.Add(thread);
            detail.Add([((CommentThread?)null, thread)]);
        }
        else if (act == CommentActs.Close)
        {
            var closed = new CommentThread { OrgUnitId = thread.OrgUnitId, Month = month, Number = 1, Place = thread.Place, By = thread.By, Reported = true, State = CommentState.Closed };
            Threads[0] = closed;
            detail.Add([((CommentThread?)thread, closed)]);
        }

        if (words is not null)
        {
            Comments.Add(new() { OrgUnitId = unit.Id, Month = month, Thread = 1, Number = Comments.Count + 1, Words = words, By = people.Actor(role, place), Role = role, At = CityClock.ToUtc(at), Reported = true });
            detail.Add([((Comment?)null, Comments[^1])]);
        }

        return Note(act, role, place, at, detail);
    }

    private ReportText Text(string block, string[] stock) =>
        new() { OrgUnitId = unit.Id, Month = month, Block = block, Words = stock[dice.Whole(0, stock.Length - 1)], Version = 1 };

    private ActNote Note(Act act, string role, int place, DateTime at, ChangeDetail detail) =>
        new() { OrgUnitId = unit.Id, Month = month, Past = (act, people.Actor(role, place), role, CityClock.ToUtc(at)), Detail = detail.ToString() };
}
