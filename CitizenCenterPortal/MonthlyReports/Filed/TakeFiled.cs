using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>Which reports are wanted.</summary>
/// <param name="Unit">The unit's code; null for all that the caller reaches.</param>
/// <param name="Month">The month.</param>
/// <param name="Beneath">True for the units beneath it too, under one cover.</param>
public sealed record FiledWish(string? Unit, ReportingMonth Month, bool Beneath);

/// <summary>Gives a month's reports as an office files them: one, or a ward's or the city's under a cover. All of one moment, with the seal of it.</summary>
public sealed class TakeFiled(PortalDoor door, ReadFiled filed, ReadFiledCover covers, RuleCache rules, SealBook seals, PaperFacts paper)
{
    /// <summary>Reports that are in memory at once.</summary>
    private const int AtOnce = 8;

    /// <summary>The workbook and its name; null where there is nothing for the caller. Refuses by <see cref="TooManyUnitsException"/> what no workbook holds.</summary>
    public async Task<(FileStream Content, string Name)?> RunAsync(FiledWish wish, CancellationToken stop = default)
    {
        await using var reading = await door.OpenSnapshotAsync(Permissions.Exports.Take, stop);
        return wish.Unit is { } code && !wish.Beneath ? await OneAsync(reading, code, wish.Month, stop) : await ManyAsync(reading, wish, stop);
    }

    private async Task<(FileStream Content, string Name)?> OneAsync(Reading reading, string code, ReportingMonth month, CancellationToken stop)
    {
        if (await filed.FindAsync(reading, code, month, stop) is not { } report)
        {
            return null;
        }

        var facts = await paper.OfAsync(reading, FiledWords.Paper, stop);
        var name = FileNames.Of(facts, Era.Month(month), report.Unit.DisplayName, ReportStatusWords.Say(report.Report.Status));
        return (await MakeAsync(reading, facts, report.Unit.DisplayName, month, writer =>
        {
            new FiledSheet(writer, report.Catalogue, facts).Write(report);
            return Task.CompletedTask;
        }, stop), name);
    }

    private async Task<(FileStream Content, string Name)?> ManyAsync(Reading reading, FiledWish wish, CancellationToken stop)
    {
        if (await covers.ReadAsync(reading, wish, stop) is not { } cover)
        {
            return null;
        }

        var facts = await paper.OfAsync(reading, FiledWords.Paper, stop);
        var name = FileNames.Of(facts, Era.Month(wish.Month), cover.Name, cover.Coverage);
        return (await MakeAsync(reading, facts, cover.Name, wish.Month, async writer =>
        {
            var sheet = new FiledSheet(writer, (await rules.GetAsync(reading, stop)).Catalogue.FormOf(wish.Month.FiscalYear), facts);
            new FiledCoverSheet(writer, sheet, facts).Write(cover);
            foreach (var some in cover.HandedIn.Chunk(AtOnce))
            {
                foreach (var report in await filed.ReadAsync(reading, some, wish.Month, stop))
                {
                    sheet.Write(report);
                }
            }
        }, stop), name);
    }

    private async Task<FileStream> MakeAsync(Reading reading, CoverFacts facts, string place, ReportingMonth month, Func<WorkbookWriter, Task> write, CancellationToken stop) =>
        await WorkbookFile.MakeAsync(new($"{place}　{FiledWords.Paper}　{Era.Month(month)}", facts.City, CityClock.ToCity(facts.MadeAt), facts.Mark), async writer =>
        {
            await write(writer);
            SealSheet.Write(writer, await seals.OfWorkbookAsync(reading, writer.TakeDigest(), $"{facts.City} {Era.Month(month)} {facts.Title} {place}", stop));
        });
}
