using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>How an import of figures ended.</summary>
/// <param name="Outcome">Done also where nothing was to change; the faults of the file where it was refused.</param>
/// <param name="New">Lines that bring a figure where there was none.</param>
/// <param name="Changed">Lines that bring another figure, or clear one.</param>
/// <param name="Same">Lines that change nothing, blank ones among them.</param>
/// <param name="Reports">Reports that were written.</param>
public sealed record ImportedFigures(Outcome Outcome, int New = 0, int Changed = 0, int Same = 0, int Reports = 0)
{
    /// <summary>What is found in the reports of the file.</summary>
    public FileFindings Findings { get; init; } = FileFindings.None;
}

/// <summary>
/// Takes a file of figures in. Everything is read, checked and worked out before anything is locked; then all of it is written in one
/// short act, or with any fault none of it. What a person entered, submitted or reviewed is never written over.
/// </summary>
public sealed class ImportFigures(PortalDoor door, RuleCache rules)
{
    private const int ToldEvery = 20_000;

    /// <summary>The act; one line for every report that is written, in the chain of its unit.</summary>
    public static readonly Act Import = new("monthly-report.import", Permissions.MonthlyReports.Import, "数値のファイルを取り込む", "数値をファイルから取り込みました");

    /// <summary>Reads and checks and says what would be written; writes nothing.</summary>
    /// <param name="file">The file, and as what it comes in.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<FiguresPreview> PreviewAsync(FiguresToImport file, IProgress<Sentence> tell, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Import.Permission, stop);
        var prepared = await PrepareAsync(reading, file, tell, stop);
        return FiguresPreview.Of(file, prepared, reading.Tree, (await rules.GetAsync(reading, stop)).Catalogue);
    }

    /// <summary>Reads, checks, and writes.</summary>
    /// <param name="file">The file, and as what it comes in.</param>
    /// <param name="mark">The mark of the preview that was looked at: anything else is not written. Null where nobody looked.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    public async Task<ImportedFigures> RunAsync(FiguresToImport file, string? mark, IProgress<Sentence> tell, CancellationToken stop = default)
    {
        PreparedFigures prepared;
        IReadOnlyList<ActNote> notes;
        await using (var reading = await door.OpenForReadingAsync(Import.Permission, stop))
        {
            prepared = await PrepareAsync(reading, file, tell, stop);
            notes = prepared.Faults.Count > 0 ? [] : prepared.Plan.Rows.Notes(reading.NewDetail, file.Reason);
        }

        if (prepared.Faults.Count > 0)
        {
            return new(Outcome.Invalid(prepared.Faults.Told));
        }

        if (mark is not null && mark != prepared.Plan.Rows.Mark())
        {
            return new(Outcome.Refused("確かめたあとで、対象の月次報告が変わりました。まだ何も書き込んでいません。新しい内容を確かめて、もう一度取り込んでください。"));
        }

        return prepared.Plan.Rows.Reports.Count == 0 || await WriteAsync(prepared, notes, tell, stop)
            ? prepared.Result
            : new(Outcome.Refused("取込の準備をしている間に、対象の月次報告が変わりました。もう一度実行してください。"));
    }

    private async Task<PreparedFigures> PrepareAsync(Reading reading, FiguresToImport file, IProgress<Sentence> tell, CancellationToken stop)
    {
        var faults = new Faults();
        var book = await rules.GetAsync(reading, stop);
        var lines = Read(file, reading.Tree, book.Catalogue, reading.Clock.ThisMonth, faults, tell);
        var stored = await StoredAsync(reading, lines, stop);
        var plan = FiguresPlan.Of(lines, stored, reading.Tree, file.Stage, reading.Caller.Actor, reading.Clock.UtcNow, faults);
        return new(plan, stored, reading.Stamps, faults) { Findings = faults.Count > 0 ? FileFindings.None : await FileFindings.OfAsync(reading.Rows<Figure>(), reading.Tree, book, plan.Rows, null, stop) };
    }

    private static List<FigureLine> Read(FiguresToImport file, OrgTree tree, Catalogue catalogue, ReportingMonth thisMonth, Faults faults, IProgress<Sentence> tell)
    {
        var lines = new List<FigureLine>();
        var reader = new LineReader(tree, catalogue, thisMonth, faults);
        var read = 0;
        foreach (var row in TableFile.Read(file.Bytes, file.Name, FiguresFile.Columns, faults))
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
    private async Task<bool> WriteAsync(PreparedFigures prepared, IReadOnlyList<ActNote> notes, IProgress<Sentence> tell, CancellationToken stop)
    {
        var (rows, touched) = (prepared.Plan.Rows, prepared.Plan.Rows.Touched);
        tell.Report(new Sentence("{0} 件の月次報告に {1} の数値を書き込みます…", Format.Number(touched.Count), Format.Number(rows.Figures.Count)));
        await using var change = await door.OpenForChangeAsync(Import, [.. touched.Select(at => at.UnitId).Distinct()], stop);
        if ((change.Stamps.Organization, change.Stamps.Catalogue) != (prepared.Read.Organization, prepared.Read.Catalogue)
            || !await prepared.Stored.StillStandAsync(change.Rows<MonthlyReport>().AsNoTracking(), change.Rows<Figure>().AsNoTracking(), touched, stop))
        {
            return false;
        }

        await rows.WriteAsync(change, notes, stop);
        return true;
    }
}
