using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>All that a file of figures would write, worked out before anything is locked.</summary>
internal sealed class FiguresPlan
{
    private readonly List<Problem> problems = [];

    /// <summary>The figures that differ afterwards.</summary>
    public List<(Figure? Before, Figure After)> Figures { get; } = [];

    /// <summary>The reports that differ afterwards, or whose figures do.</summary>
    public List<(MonthlyReport? Before, MonthlyReport After)> Reports { get; } = [];

    /// <summary>Lines that a person's work or a report's state forbids.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>How many lines bring a number where there was none, another number, nothing new.</summary>
    public (int New, int Changed, int Same) Counts { get; private set; }

    /// <summary>The unit-months to be written.</summary>
    public IReadOnlySet<(int UnitId, ReportingMonth Month)> Touched => Reports.Select(report => (report.After.OrgUnitId, report.After.Month)).ToHashSet();

    /// <summary>A line for the chain of each touched unit, with all that changes: most of an import's work, done while nobody waits for it.</summary>
    public IReadOnlyList<ActNote> Notes(Func<ChangeDetail> newDetail)
    {
        var figures = Figures.ToLookup(figure => figure.After.OrgUnitId);
        var months = Reports.Select(report => report.After.Month).Distinct().ToList();
        return [.. Reports.GroupBy(report => report.After.OrgUnitId).Select(unit =>
        {
            var detail = newDetail();
            detail.Add([.. unit]);
            detail.Add([.. figures[unit.Key]]);
            return new ActNote { OrgUnitId = unit.Key, Month = months.Count == 1 ? months[0] : null, Detail = detail.ToString() };
        })];
    }

    /// <summary>Works it out, report by report.</summary>
    public static FiguresPlan Of(IReadOnlyList<FigureLine> lines, StoredReports stored, OrgTree tree, ImportStage stage, string by, DateTime at)
    {
        var plan = new FiguresPlan { Counts = (0, 0, lines.Count(line => line.Answer is null)) };
        foreach (var report in lines.Where(line => line.Answer is not null).GroupBy(line => (line.UnitId, line.Month)))
        {
            var before = stored.Report(report.Key.UnitId, report.Key.Month);
            if (ReportPlan.WhyNot(before, stage, tree.Find(report.Key.UnitId)!) is { } why)
            {
                plan.problems.AddRange(report.Select(line => line.Row.Fault(FiguresFile.Unit, why)));
                continue;
            }

            var figures = stored.Figures(report.Key.UnitId, report.Key.Month);
            foreach (var line in report)
            {
                plan.Count(figures.GetValueOrDefault(line.CellId), line.Answer!.Value);
            }

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

    private void Count(Figure? figure, CellAnswer answer)
    {
        var stands = new CellAnswer(figure?.Stored, figure?.NotApplicable ?? false);
        Counts = answer == stands ? Counts with { Same = Counts.Same + 1 }
            : stands == default ? Counts with { New = Counts.New + 1 }
            : Counts with { Changed = Counts.Changed + 1 };
    }
}
