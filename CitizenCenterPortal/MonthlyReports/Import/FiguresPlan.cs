using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>All that a file of figures would write, worked out before anything is locked.</summary>
internal sealed class FiguresPlan
{
    private readonly List<PlannedLine> lines = [];

    /// <summary>What would be written.</summary>
    public PlannedRows Rows { get; } = new();

    /// <summary>What each line does, the blank ones first, then report by report.</summary>
    public IReadOnlyList<PlannedLine> Lines => lines;

    /// <summary>How many lines do so.</summary>
    public int Count(LineChange change) => lines.Count(line => line.Change == change);

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
            plan.Rows.Figures.AddRange(made.Figures);
            if (made.Report is { } written)
            {
                plan.Rows.Reports.Add(written);
            }
        }

        return plan;
    }

    private static CellAnswer StandsFor(Figure? figure) => new(figure?.Stored, figure?.NotApplicable ?? false);
}
