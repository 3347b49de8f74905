using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>A workbook that was made.</summary>
/// <param name="Content">Its bytes from the beginning; who takes it closes it.</param>
/// <param name="Name">The file's name: 年度評価報告書_令和7年度_東山区_速報_20261122.xlsx.</param>
public sealed record TakenWorkbook(FileStream Content, string Name);

/// <summary>
/// Makes a workbook of a year for who may take it away. Figures, indicators and the ends of the chains in its seal are of one moment.
/// </summary>
public sealed class TakeWorkbook(PortalDoor door, YearBookQuery books, SealBook seals, PaperFacts paper)
{
    /// <summary>The workbook; null where there is nothing within the caller's reach. Refuses by <see cref="TooManyUnitsException"/> what no workbook holds.</summary>
    public async Task<TakenWorkbook?> RunAsync(WorkbookKind kind, ExportWish wish, CancellationToken stop = default)
    {
        await using var reading = await door.OpenSnapshotAsync(Permissions.Exports.Take, stop);
        using var aside = new FiguresAside();
        if (await books.LoadAsync(reading, wish, aside, stop) is not { } book)
        {
            return null;
        }

        var facts = await paper.OfAsync(reading, TitleOf(kind), stop);
        var scope = $"{facts.City} {Era.Fiscal(book.Year)} {facts.Title} {book.Whole.Name}";
        var file = await WorkbookFile.MakeAsync(new($"{Era.Fiscal(book.Year)} {facts.Title}", facts.City, CityClock.ToCity(facts.MadeAt), facts.Mark), async writer =>
        {
            Write(kind, writer, book, facts);
            SealSheet.Write(writer, await seals.OfWorkbookAsync(reading, writer.TakeDigest(), scope, stop));
        });
        return new(file, FileNames.Of(facts, Era.Fiscal(book.Year), book.Whole.Name, book.Whole.Figures.Coverage));
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

    private static string TitleOf(WorkbookKind kind) => kind switch
    {
        WorkbookKind.Evaluations => Words.Say("年度評価報告書"),
        WorkbookKind.Reports => Words.Say("月次報告 数値一覧"),
    };
}
