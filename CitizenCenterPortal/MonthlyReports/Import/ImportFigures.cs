using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>How an import of figures ended.</summary>
/// <param name="Outcome">Done also where nothing was to change; every fault of the file where it was refused.</param>
/// <param name="New">Lines that bring a figure where there was none.</param>
/// <param name="Changed">Lines that bring another figure, or clear one.</param>
/// <param name="Same">Lines that change nothing, blank ones among them.</param>
/// <param name="Reports">Reports that were written.</param>
public sealed record ImportedFigures(Outcome Outcome, int New = 0, int Changed = 0, int Same = 0, int Reports = 0);

/// <summary>
/// Takes a file of figures in. Everything is read, checked and worked out before anything is locked; then all of it is written in one
/// short act, or with any fault none of it. What a person entered, submitted or reviewed is never written over.
/// </summary>
public sealed class ImportFigures(PortalDoor door, CatalogueCache catalogues)
{
    private const int ToldEvery = 20_000;

    /// <summary>The act; one line in the chain of every touched unit.</summary>
    public static readonly Act Import = new("monthly-report.import", Permissions.MonthlyReports.Import, "数値のファイルを取り込む", "数値をファイルから取り込みました");

    /// <summary>Reads, checks, and unless it is only a rehearsal writes.</summary>
    /// <param name="file">The bytes; see <see cref="TableFile.LoadAsync"/>.</param>
    /// <param name="name">The file's name as the person gave it, for the places of faults.</param>
    /// <param name="stage">How far the reports of the file have come.</param>
    /// <param name="rehearse">True where nothing shall be written.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    public async Task<ImportedFigures> RunAsync(byte[] file, string name, ImportStage stage, bool rehearse, IProgress<Sentence> tell, CancellationToken stop = default)
    {
        StoredReports stored;
        FiguresPlan plan;
        IReadOnlyList<ActNote> notes;
        DataStamps read;
        await using (var reading = await door.OpenForReadingAsync(Import.Permission, stop))
        {
            var problems = new List<Problem>();
            var lines = Read(file, name, reading.Tree, await catalogues.GetAsync(reading, stop), reading.Clock.ThisMonth, problems, tell);
            stored = await StoredAsync(reading, lines, stop);
            plan = FiguresPlan.Of(lines, stored, reading.Tree, stage, reading.Caller.Actor, reading.Clock.UtcNow);
            if (problems.Count + plan.Problems.Count > 0)
            {
                return new(Outcome.Invalid([.. problems, .. plan.Problems]));
            }

            notes = rehearse ? [] : plan.Notes(reading.NewDetail);
            read = reading.Stamps;
        }

        var (added, changed, same) = plan.Counts;
        var imported = new ImportedFigures(Outcome.Done, added, changed, same, plan.Reports.Count);
        return rehearse || plan.Reports.Count == 0 || await WriteAsync(plan, notes, stored, read, tell, stop)
            ? imported
            : new(Outcome.Refused("取込の準備をしている間に、対象の月次報告が変わりました。もう一度実行してください。"));
    }

    private static List<FigureLine> Read(byte[] file, string name, OrgTree tree, Catalogue catalogue, ReportingMonth thisMonth, List<Problem> problems, IProgress<Sentence> tell)
    {
        var lines = new List<FigureLine>();
        var reader = new LineReader(tree, catalogue, thisMonth, problems);
        var read = 0;
        foreach (var row in TableFile.Read(file, name, FiguresFile.Columns, problems))
        {
            if (reader.Read(row) is { } line)
            {
                lines.Add(line);
            }

            if (++read % ToldEvery == 0)
            {
                tell.Report(new Sentence("{0} 行を確かめました…", Format.Number(read)));
            }
        }

        tell.Report(new Sentence("{0} 行を確かめました。", Format.Number(read)));
        return lines;
    }

    private static Task<StoredReports> StoredAsync(Reading reading, List<FigureLine> lines, CancellationToken stop)
    {
        var months = lines.Select(line => line.Month).DefaultIfEmpty(reading.Clock.ThisMonth).ToList();
        return StoredReports.LoadAsync(
            reading.Rows<MonthlyReport>(), reading.Rows<Figure>(), lines.Select(line => line.UnitId).ToHashSet(), new(months.Min(), months.Max()), stop);
    }

    /// <summary>Writes what was worked out; false, with nothing written, where a report, the units or the form are no longer as they were.</summary>
    private async Task<bool> WriteAsync(FiguresPlan plan, IReadOnlyList<ActNote> notes, StoredReports stored, DataStamps read, IProgress<Sentence> tell, CancellationToken stop)
    {
        var touched = plan.Touched;
        tell.Report(new Sentence("{0} 件の月次報告に {1} の数値を書き込みます…", Format.Number(touched.Count), Format.Number(plan.Figures.Count)));
        await using var change = await door.OpenForChangeAsync(Import, [.. touched.Select(at => at.UnitId).Distinct()], stop);
        if ((change.Stamps.Organization, change.Stamps.Catalogue) != (read.Organization, read.Catalogue)
            || !await stored.StillStandAsync(change.Rows<MonthlyReport>().AsNoTracking(), change.Rows<Figure>().AsNoTracking(), touched, stop))
        {
            return false;
        }

        await change.UpsertToldAsync<MonthlyReport>([.. plan.Reports.Select(report => report.After)], stop);
        await change.UpsertToldAsync<Figure>([.. plan.Figures.Select(figure => figure.After)], stop);
        await Totals.RecomputeAsync(change, touched, stop);
        await change.CommitAsync(notes, stop);
        return true;
    }
}
