using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>All that a file of figures would write, worked out before anything is locked.</summary>
internal sealed class FiguresPlan
{
    private readonly List<PlannedLine> lines = [];

    /// <summary>The figures that differ afterwards.</summary>
    public List<(Figure? Before, Figure After)> Figures { get; } = [];

    /// <summary>The reports that differ afterwards, or whose figures do.</summary>
    public List<(MonthlyReport? Before, MonthlyReport After)> Reports { get; } = [];

    /// <summary>What each line does, the blank ones first, then report by report.</summary>
    public IReadOnlyList<PlannedLine> Lines => lines;

    /// <summary>The unit-months to be written.</summary>
    public IReadOnlySet<(int UnitId, ReportingMonth Month)> Touched => Reports.Select(report => (report.After.OrgUnitId, report.After.Month)).ToHashSet();

    /// <summary>How many lines do so.</summary>
    public int Count(LineChange change) => lines.Count(line => line.Change == change);

    /// <summary>A line for each report in the chain of its unit, with all that changes, so that each report's history tells it: most of an import's work, done while nobody waits for it.</summary>
    public IReadOnlyList<ActNote> Notes(Func<ChangeDetail> newDetail, string? reason)
    {
        var figures = Figures.ToLookup(figure => (figure.After.OrgUnitId, figure.After.Month));
        return [.. Reports.Select(report =>
        {
            var detail = newDetail();
            detail.Add([report]);
            detail.Add([.. figures[(report.After.OrgUnitId, report.After.Month)]]);
            return new ActNote { OrgUnitId = report.After.OrgUnitId, Month = report.After.Month, Reason = reason, Detail = detail.ToString() };
        })];
    }

    /// <summary>A mark of what would be written over what: two plans of one mark write the same over the same.</summary>
    public string Mark()
    {
        using var marked = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (before, after) in Reports)
        {
            Add($"{after.OrgUnitId} {after.Month} {before?.Status} {after.Status}\n");
        }

        foreach (var (before, after) in Figures)
        {
            Add($"{after.OrgUnitId} {after.Month} {after.CellId} {before?.Version} {before?.Stored} {before?.NotApplicable} {after.Stored} {after.NotApplicable}\n");
        }

        return Convert.ToHexString(marked.GetHashAndReset());

        void Add(FormattableString line) => marked.AppendData(Encoding.UTF8.GetBytes(line.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Works it out, report by report; lines that a person's work or a report's state forbids become faults.</summary>
    public static FiguresPlan Of(IReadOnlyList<FigureLine> read, StoredReports stored, OrgTree tree, ImportStage stage, string by, DateTime at, Faults faults)
    {
        var plan = new FiguresPlan();
        plan.lines.AddRange(read.Where(line => line.Answer is null).Select(line => new PlannedLine(line, StandsFor(stored.Figures(line.UnitId, line.Month).GetValueOrDefault(line.CellId)))));
        foreach (var report in read.Where(line => line.Answer is not null).GroupBy(line => (line.UnitId, line.Month)))
        {
            var before = stored.Report(report.Key.UnitId, report.Key.Month);
            if (ReportPlan.WhyNot(before, stage, tree.Find(report.Key.UnitId)!) is { } why)
            {
                faults.Add(report.Select(line => line.Row.Fault(FiguresFile.Unit, why)));
                continue;
            }

            var figures = stored.Figures(report.Key.UnitId, report.Key.Month);
            plan.lines.AddRange(report.Select(line => new PlannedLine(line, StandsFor(figures.GetValueOrDefault(line.CellId)))));
            var made = new ReportPlan(before, figures, stage, by, at);
            made.Make(report.ToDictionary(line => line.CellId, line => line.Answer!.Value), report.Key.UnitId, report.Key.Month);
            plan.Figures.AddRange(made.Figures);
            if (made.Report is { } written)
            {
                plan.Reports.Add(written);
            }
        }

        return plan;
    }

    private static CellAnswer StandsFor(Figure? figure) => new(figure?.Stored, figure?.NotApplicable ?? false);
}
