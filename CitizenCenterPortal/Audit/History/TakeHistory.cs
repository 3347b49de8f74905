using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Audit.History;

/// <summary>Makes the workbook of a filtered history, sealed like every export. It and the ends of the chains in its seal are of one moment.</summary>
public sealed class TakeHistory(PortalDoor door, TellHistory tell, SealBook seals, SampleData sample, PersonNames names, CityName city)
{
    /// <summary>Rows of the sheet at most; who wants more narrows the days.</summary>
    public const int MostRows = 20_000;

    private const int AtOnce = 200;

    /// <summary>The workbook and its name; null for a filter that cannot be read or is out of reach.</summary>
    public async Task<(FileStream Content, string Name)?> RunAsync(HistoryAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenSnapshotAsync(Permissions.Audit.Read, stop);
        var faults = new List<Sentence>();
        if (HistoryFilter.Read(address, reading, faults) is not { } filter || faults.Count > 0)
        {
            return null;
        }

        var owner = city.Text.Length > 0 ? city.Text : reading.Tree.Root?.DisplayName ?? "";
        var person = filter.Actor is { } actor ? (await names.OfAsync(reading, [actor], stop))[actor] : null;
        var said = filter.Said(person).ToList();
        var scope = said.Count == 0 ? Words.Say("すべての記録") : string.Join(Words.Say("、"), said);
        var mark = await sample.IsSampleAsync(reading.Stamps, stop) ? Words.Say("見本データ") : null;
        var file = await WorkbookFile.MakeAsync(new(Words.Say("履歴"), owner, CityClock.ToCity(reading.Clock.UtcNow), mark), async writer =>
        {
            var sheet = new HistorySheet(writer, scope, reading.Clock.UtcNow, mark, MostRows);
            await WriteAsync(sheet, reading, filter, stop);
            SealSheet.Write(writer, await seals.OfWorkbookAsync(reading, writer.TakeDigest(), $"{owner} {Words.Say("履歴")} {scope}", stop));
        });
        return (file, $"{Words.Say("履歴")}_{FormatTime.FileDay(reading.Clock.UtcNow)}.xlsx");
    }

    private async Task WriteAsync(HistorySheet sheet, Reading reading, HistoryFilter filter, CancellationToken stop)
    {
        JournalCursor? before = null;
        for (var more = true; more && !sheet.IsFull;)
        {
            (var acts, more) = await tell.ReadAsync(reading, filter, before, null, AtOnce, stop);
            foreach (var act in acts)
            {
                sheet.Write(act);
            }

            before = acts.Count == 0 ? null : acts[^1].At;
        }

        sheet.End();
    }
}
