namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>What a file makes of one report: the rows as they stand and as they shall stand.</summary>
/// <param name="before">The report; null where there is none yet.</param>
/// <param name="figures">Its figures by cell.</param>
/// <param name="stage">How far the file's reports have come.</param>
/// <param name="by">Who imports.</param>
/// <param name="at">The moment of the import, UTC.</param>
internal sealed class ReportPlan(MonthlyReport? before, IReadOnlyDictionary<int, Figure> figures, ImportStage stage, string by, DateTime at)
{
    /// <summary>The figures that differ afterwards.</summary>
    public List<(Figure? Before, Figure After)> Figures { get; } = [];

    /// <summary>The report, where it or any of its figures differs afterwards.</summary>
    public (MonthlyReport? Before, MonthlyReport After)? Report { get; private set; }

    /// <summary>Why the file may not touch the report; null where it may.</summary>
    public static Sentence? WhyNot(MonthlyReport? report, ImportStage stage, OrgUnit unit) => report switch
    {
        null => null,
        { Imported: false, Reported: true } => new Sentence("{0}の{1}は職員が提出または審査しています。取込では変えられません。", unit.DisplayName, Era.Month(report.Month)),
        { Imported: false } => new Sentence("{0}の{1}は職員が入力しています。取込では変えられません。", unit.DisplayName, Era.Month(report.Month)),
        _ when StageOf(report.Status) is var reached && reached > stage => new Sentence(
            "{0}の{1}は「{2}」まで進んでいます。--as {3} として取り込んでください。", unit.DisplayName, Era.Month(report.Month), ReportStatusWords.Say(report.Status), reached.ToString().ToLowerInvariant()),
        _ => null,
    };

    /// <summary>
    /// Works out the rows. The figures that the file does not name keep their value but go where the report goes: a report that counts has
    /// no figure that does not.
    /// </summary>
    public void Make(IReadOnlyDictionary<int, CellAnswer> answers, int unitId, ReportingMonth month)
    {
        foreach (var cellId in figures.Keys.Union(answers.Keys).Order())
        {
            var figure = figures.GetValueOrDefault(cellId);
            var stands = new CellAnswer(figure?.Stored, figure?.NotApplicable ?? false);
            var shall = answers.TryGetValue(cellId, out var answer) ? answer : stands;
            var after = After(figure, shall, unitId, month, cellId);
            if (figure is null ? after.IsAnswered : Differ(figure, after))
            {
                after.Version += shall == stands ? 0 : 1;
                Figures.Add((figure, after));
            }
        }

        var status = StatusOf(stage);
        if (Figures.Count > 0 || (before is not null && before.Status != status))
        {
            Report = (before, new()
            {
                OrgUnitId = unitId,
                Month = month,
                Status = status,
                Reported = stage >= ImportStage.Submitted,
                SubmittedAt = stage >= ImportStage.Submitted ? at : null,
                SubmittedBy = stage >= ImportStage.Submitted ? by : null,
                ConfirmedAt = stage == ImportStage.Confirmed ? at : null,
                Imported = true,
            });
        }
    }

    private Figure After(Figure? figure, CellAnswer shall, int unitId, ReportingMonth month, int cellId) => new()
    {
        OrgUnitId = unitId,
        Month = month,
        CellId = cellId,
        Stored = shall.Stored,
        NotApplicable = shall.NotApplicable,
        StoredConfirmed = stage == ImportStage.Confirmed ? shall.Stored : figure?.StoredConfirmed,
        ConfirmedNotApplicable = stage == ImportStage.Confirmed ? shall.NotApplicable : figure?.ConfirmedNotApplicable ?? false,
        Reported = stage >= ImportStage.Submitted,
        Version = figure?.Version ?? 0,
    };

    private static bool Differ(Figure left, Figure right) =>
        (left.Stored, left.NotApplicable, left.StoredConfirmed, left.ConfirmedNotApplicable, left.Reported)
        != (right.Stored, right.NotApplicable, right.StoredConfirmed, right.ConfirmedNotApplicable, right.Reported);

    /// <summary>The stage that a file must name to bring a report of this status on.</summary>
    private static ImportStage StageOf(ReportStatus status) => status switch
    {
        ReportStatus.Draft => ImportStage.Draft,
        ReportStatus.Submitted or ReportStatus.Accepted or ReportStatus.Returned => ImportStage.Submitted,
        ReportStatus.Confirmed or ReportStatus.Correcting => ImportStage.Confirmed,
    };

    private static ReportStatus StatusOf(ImportStage stage) => stage switch
    {
        ImportStage.Draft => ReportStatus.Draft,
        ImportStage.Submitted => ReportStatus.Submitted,
        ImportStage.Confirmed => ReportStatus.Confirmed,
    };
}
