using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Narratives;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Takes a report one step along its flow: submit, withdraw, accept, return, confirm, open for correction, add to what is open. Refuses with a sentence what the
/// state, the month, the person or the form forbids, and what was asked of a report that moved since it was looked at; nothing is written then.
/// </summary>
public sealed class MoveReport(PortalDoor door, RuleCache rules, Proposals proposals)
{
    /// <summary>Takes the step.</summary>
    public async Task<Outcome> RunAsync(ReportMove move, CancellationToken stop = default)
    {
        if (MoveRules.Fault(move) is { } fault)
        {
            return Outcome.Invalid([fault]);
        }

        if (ReportActs.Find(move.Act) is not { } act || act == ReportActs.Enter)
        {
            return Outcome.Invalid([new(new(move.Act, ""), new Sentence("「{0}」という手続きはありません。", move.Act))]);
        }

        if (await door.FindUnitAsync(act.Permission, move.UnitCode, move.Month, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(act, [unit.Id], stop);
        var book = (await rules.GetAsync(change, stop)).Of(move.Month.FiscalYear);
        var catalogue = book.Catalogue;
        if (MoveRules.Faults(act, move, catalogue).ToList() is { Count: > 0 } faults)
        {
            return Outcome.Invalid(faults);
        }

        if (await ReportMovement.LastAsync(change.Rows<JournalEntry>(), unit.Id, move.Month, stop) != move.Seen)
        {
            return Outcome.Refused("表示したあとに、この月次報告が変わりました。最新の内容を確かめてから、もう一度行ってください。");
        }

        var report = await change.ReportAsync(unit.Id, move.Month, stop);
        if (MoveRules.WhyNot(act, unit, report, change.Caller, change.Tree, change.Clock.ThisMonth) is { } why)
        {
            return Outcome.Refused(why);
        }

        var figures = await change.Rows<Figure>().Where(figure => figure.OrgUnitId == unit.Id && figure.Month == move.Month).ToListAsync(stop);
        var texts = await change.Rows<ReportText>().Where(text => text.OrgUnitId == unit.Id && text.Month == move.Month).ToListAsync(stop);
        var standing = await change.Rows<Remark>().Where(remark => remark.OrgUnitId == unit.Id && remark.Month == move.Month).ToListAsync(stop);
        var opened = standing.Opened(report);
        var open = catalogue.OpenIn(opened);
        if (act == ReportActs.Submit && MoveRules.Unanswered(catalogue, figures, open).ToList() is { Count: > 0 } missing)
        {
            return new(OutcomeKind.Refused, new Sentence("まだ入力されていない欄が {0} か所あるため、提出できません。0 のときも 0 と入力してください。", missing.Count), missing);
        }

        if (act == ReportActs.Submit
            && await SubmitChecks.WhyNotAsync(change, book, report, figures, open, await proposals.AnswersAsync(book, change.Reading, unit.Id, move.Month, stop), stop) is { } held)
        {
            return held;
        }

        if (MoveRules.WhyNotThere(act, move.Places ?? [], opened, catalogue) is { } elsewhere)
        {
            return Outcome.Refused(elsewhere);
        }

        var after = ReportFlow.Of(unit.Tier).After(report.Status, act)!.Value;
        await RemarksAsync(change, report, move, standing, place => catalogue.VersionAt(place, figures, texts), stop);
        Step(change, report, after, move.Reason, figures, texts);
        if (act == ReportActs.Submit)
        {
            await HandInFilesAsync(change, unit.Id, move.Month, stop);
        }

        if (act == ReportActs.Submit || act == ReportActs.Confirm || act == ReportActs.Correct)
        {
            await Totals.RecomputeAsync(change, [(unit.Id, move.Month)], stop);
        }

        await change.CommitAsync(new ActNote { Month = move.Month, Reason = move.Reason }, stop);
        return Outcome.Done;
    }

    private static void Step(Change change, MonthlyReport report, ReportStatus after, string? reason, List<Figure> figures, List<ReportText> texts)
    {
        // Whatever a person did to it, a later file may no longer write over it.
        (report.Status, report.Imported) = (after, false);
        report.OpenReason = ReportFlow.IsOpenForEntry(after) ? reason?.Trim() : null;
        if (change.Act == ReportActs.Submit)
        {
            (report.Reported, report.SubmittedAt, report.SubmittedBy) = (true, change.Now, change.Caller.Signature);
            figures.ForEach(figure => figure.Reported = true);
            texts.ForEach(text => text.Reported = true);
        }

        if (after == ReportStatus.Confirmed)
        {
            report.ConfirmedAt = change.Now;
            figures.ForEach(figure => (figure.StoredConfirmed, figure.ConfirmedNotApplicable) = (figure.Stored, figure.NotApplicable));
        }
    }

    /// <summary>What is attached is handed in with the figures; what was taken off before stays the draft's.</summary>
    private static async Task HandInFilesAsync(Change change, int unitId, ReportingMonth month, CancellationToken stop)
    {
        foreach (var file in await change.Rows<Attachment>().Where(row => row.OrgUnitId == unitId && row.Month == month && !row.Detached && !row.Reported).ToListAsync(stop))
        {
            file.Reported = true;
        }
    }

    /// <summary>What is asked for stands, for who examines the answer too, until the report is accepted or other things are asked for; what a correction opened, until it is confirmed again.</summary>
    private static async Task RemarksAsync(Change change, MonthlyReport report, ReportMove move, List<Remark> standing, Func<string, int> versionAt, CancellationToken stop)
    {
        if (change.Act == ReportActs.Submit || change.Act == ReportActs.Withdraw)
        {
            return;
        }

        var remarks = change.Rows<Remark>();
        var open = change.Act == ReportActs.Confirm ? [] : standing.Opened(report);
        var kept = standing.Where(remark => change.Act == ReportActs.Widen || open.Contains(remark.Place)).ToDictionary(remark => remark.Place);
        remarks.RemoveRange(standing.Where(remark => !kept.ContainsKey(remark.Place)));
        await change.SaveAsync(stop); // the same place may be asked for again
        foreach (var place in (ReportActs.PointsAtPlaces(change.Act) ? move.Places ?? [] : []).DistinctBy(place => place.Place))
        {
            if (!kept.TryGetValue(place.Place, out var remark))
            {
                remark = new() { OrgUnitId = report.OrgUnitId, Month = report.Month, Place = place.Place, Opens = ReportActs.OpensPlaces(change.Act) };
                remarks.Add(remark);
            }
            else if (change.Act == ReportActs.Widen && remark.Opens == false)
            {
                remark.Opens = true;
            }
            else if (change.Act == ReportActs.Widen)
            {
                continue; // it is open, and what was asked for there stands
            }

            (remark.Words, remark.Version) = (place.Words.Trim(), versionAt(place.Place));
        }
    }
}
