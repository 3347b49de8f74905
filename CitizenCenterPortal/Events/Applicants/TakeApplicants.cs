using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>Makes the workbook of who applied. Who they are is hidden in it, unless somebody who may says why; that is an act, told by the journal.</summary>
public sealed class TakeApplicants(PortalDoor door, ReadApplicants read, SealBook seals, SampleData sample, CityName city)
{
    /// <summary>The workbook with names, contacts and notes hidden; null where the caller sees no such list.</summary>
    public async Task<(FileStream Content, string Name)?> HiddenAsync(EventAddress address, CancellationToken stop = default) =>
        await read.AllAsync(address, Record(address), stop) is { } list ? await MakeAsync(list, isOpen: false, stop) : null;

    /// <summary>The workbook with all of it, and why it is taken.</summary>
    public async Task<(Outcome Outcome, FileStream? Content, string Name)> OpenAsync(EventAddress address, string reason, CancellationToken stop = default)
    {
        if (await door.FindLeadAsync(ApplicantActs.Take, address.UnitCode, stop) is not { } unit || await read.AllAsync(address, null, stop) is not { } list)
        {
            return (Outcome.NotFound, null, "");
        }

        if (ApplicantActs.Take.WhyNot(reason) is { } why)
        {
            return (Outcome.Refused(why), null, "");
        }

        await using (var change = await door.OpenForChangeAsync(ApplicantActs.Take, [unit.Id], stop))
        {
            var taken = await change.Rows<ApplicantsTaken>().CountAsync(row => row.OrgUnitId == unit.Id && row.EventNumber == address.Number, stop);
            change.Rows<ApplicantsTaken>().Add(new() { OrgUnitId = unit.Id, EventNumber = address.Number, Number = taken + 1, Day = change.Clock.Today, Applicants = list.Lines.Count });
            await change.CommitAsync(new ActNote { Month = list.Row.Month, Reason = TypedWords.Clean(reason) }, stop);
        }

        var (content, name) = await MakeAsync(list, isOpen: true, stop);
        return (Outcome.Done, content, name);
    }

    private static string Record(EventAddress address) => $"/export/events/{address}/applicants.xlsx";

    private async Task<(FileStream Content, string Name)> MakeAsync(ApplicantList list, bool isOpen, CancellationToken stop)
    {
        await using var reading = await door.OpenSnapshotAsync(ApplicantActs.Receive.Permission, stop);
        var owner = city.Text.Length > 0 ? city.Text : reading.Tree.Root?.DisplayName ?? "";
        var mark = await sample.IsSampleAsync(reading.Stamps, stop) ? Words.Say("見本データ") : null;
        var title = Words.Say("申込者一覧　{0}", list.Row.Title);
        var file = await WorkbookFile.MakeAsync(new(title, owner, CityClock.ToCity(reading.Clock.UtcNow), mark), async writer =>
        {
            ApplicantSheet.Write(writer, list, isOpen, reading.Clock.UtcNow, mark);
            SealSheet.Write(writer, await seals.OfWorkbookAsync(reading, writer.TakeDigest(), $"{owner} {title}", stop));
        });
        return (file, $"{Words.Say("申込者一覧")}_{list.Address}_{FormatTime.FileDay(reading.Clock.UtcNow)}.xlsx");
    }
}
