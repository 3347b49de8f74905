using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>A workbook that was made.</summary>
/// <param name="Content">Its bytes from the beginning; who takes it closes it.</param>
/// <param name="Name">The file's name: 年度評価報告書_令和7年度_東山区_速報_20261122.xlsx.</param>
public sealed record TakenWorkbook(FileStream Content, string Name);

/// <summary>
/// Makes a workbook of a year for who may take it away. Figures, indicators and the ends of the chains in its seal are of one moment.
/// </summary>
public sealed class TakeWorkbook(PortalDoor door, YearBookQuery books, SealBook seals, SampleData sample, PersonNames names, CityName city)
{
    /// <summary>The workbook; null where there is nothing within the caller's reach. Refuses by <see cref="TooManyUnitsException"/> what no workbook holds.</summary>
    public async Task<TakenWorkbook?> RunAsync(WorkbookKind kind, ExportWish wish, CancellationToken stop = default)
    {
        await using var reading = await door.OpenSnapshotAsync(Permissions.Exports.Take, stop);
        if (await books.LoadAsync(reading, wish, stop) is not { } book)
        {
            return null;
        }

        var facts = await FactsAsync(reading, kind, stop);
        var scope = $"{facts.City} {Era.Fiscal(book.Year)} {facts.Title} {book.Whole.Name}";
        var file = await WorkbookFile.MakeAsync(new($"{Era.Fiscal(book.Year)} {facts.Title}", facts.City, CityClock.ToCity(facts.MadeAt), facts.Mark), async writer =>
        {
            Write(kind, writer, book, facts);
            SealSheet.Write(writer, await seals.OfWorkbookAsync(reading, writer.TakeDigest(), scope, stop));
        });
        return new(file, NameOf(book, facts));
    }

    private static void Write(WorkbookKind kind, WorkbookWriter writer, YearBook book, CoverFacts facts)
    {
        switch (kind)
        {
            case WorkbookKind.Evaluations:
                EvaluationWorkbook.Write(writer, book, facts);
                break;
            case WorkbookKind.Reports:
                FiguresWorkbook.Write(writer, book, facts);
                break;
        }
    }

    private async Task<CoverFacts> FactsAsync(Reading reading, WorkbookKind kind, CancellationToken stop)
    {
        var caller = reading.Caller;
        var name = caller.PersonId is { } person ? await names.OfAsync(reading, person, stop) : caller.Actor;
        var role = Roles.Find(caller.Role) is { } held ? Words.Say(held.Name) : Words.Say("運用");
        return new(
            city.Text.Length > 0 ? city.Text : reading.Tree.Root?.DisplayName ?? "",
            kind switch
            {
                WorkbookKind.Evaluations => Words.Say("年度評価報告書"),
                WorkbookKind.Reports => Words.Say("月次報告 数値一覧"),
            },
            reading.Clock.UtcNow,
            Words.Say("{0}（{1}）", name, role),
            await sample.IsSampleAsync(reading.Stamps, stop) ? Words.Say("見本データ") : null);
    }

    /// <summary>What a file system refuses in names is left out.</summary>
    private static string NameOf(YearBook book, CoverFacts facts)
    {
        var stage = book.Whole.Figures.Coverage.IsConfirmed ? Words.Say("確定") : Words.Say("速報");
        var parts = string.Join('_', facts.Title.Replace(' ', '-'), Era.Fiscal(book.Year), book.Whole.Name, stage, FormatTime.FileDay(facts.MadeAt));
        return string.Concat(parts.Where(letter => !char.IsControl(letter) && !"\\/:*?\"<>|".Contains(letter))) + ".xlsx";
    }
}
