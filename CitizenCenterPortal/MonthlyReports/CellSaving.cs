using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>One request's cells, taken one by one: what is written, what is refused, where two people met.</summary>
/// <param name="report">The report.</param>
/// <param name="catalogue">The form.</param>
/// <param name="figures">The report's figures by cell.</param>
/// <param name="open">The cells that a correction opened; null where all are open.</param>
/// <param name="isOwn">True where whoever asks wrote all versions of the figure after the given one.</param>
internal sealed class CellSaving(MonthlyReport report, Catalogue catalogue, Dictionary<int, Figure> figures, HashSet<int>? open, Func<Figure, int, bool> isOwn)
{
    /// <summary>Why a cell that a correction did not open is not written.</summary>
    public static readonly Sentence NotOpened = "この欄は訂正の対象ではありません。直すときは、市に訂正の対象へ加えるよう頼んでください。";

    private readonly List<SavedCell> saved = [];
    private readonly List<Problem> problems = [];
    private readonly List<CellConflict> conflicts = [];

    /// <summary>The figures to write, each with what stood before.</summary>
    public List<(Figure? Before, Figure After)> Written { get; } = [];

    /// <summary>Takes one cell.</summary>
    public void Take(EnteredCell entered)
    {
        if (catalogue.Cell(entered.Cell) is not { } cell)
        {
            Refuse(entered, MeasureYears.WhyNot(catalogue, entered.Cell, report.Month.FiscalYear) ?? new Sentence("「{0}」という欄はありません。", entered.Cell));
            return;
        }

        var measure = catalogue.MeasureOf(cell);
        var (read, why) = CellAnswer.Read(measure, entered.Value);
        var before = figures.GetValueOrDefault(cell.Id);
        var now = new CellAnswer(before?.Stored, before?.NotApplicable ?? false);
        if (read is not { } answer)
        {
            Refuse(entered, why!);
        }
        else if (answer == now)
        {
            saved.Add(new(cell.Code, now.Text(measure.Decimals), before?.Version ?? 0));
        }
        else if (open?.Contains(cell.Id) == false)
        {
            Refuse(entered, NotOpened);
        }
        else if (entered.Base != (before?.Version ?? 0) && (before is null || !isOwn(before, entered.Base)))
        {
            conflicts.Add(new(cell.Code, now.Text(measure.Decimals), before?.Version ?? 0, null, null));
        }
        else
        {
            saved.Add(new(cell.Code, answer.Text(measure.Decimals), Write(cell, before, answer).Version));
        }
    }

    /// <summary>What became of all of them.</summary>
    public EntryResult Result(DateTime at) => EntryResult.Of(at, saved, problems, conflicts, figures.Values.Count(figure => figure.IsAnswered));

    private Figure Write(Cell cell, Figure? before, CellAnswer answer)
    {
        var after = new Figure
        {
            OrgUnitId = report.OrgUnitId,
            Month = report.Month,
            CellId = cell.Id,
            Stored = answer.Stored,
            NotApplicable = answer.NotApplicable,
            StoredConfirmed = before?.StoredConfirmed,
            ConfirmedNotApplicable = before?.ConfirmedNotApplicable ?? false,
            Reported = report.Reported,
            Version = (before?.Version ?? 0) + 1,
        };
        Written.Add((before, after));
        figures[cell.Id] = after;
        return after;
    }

    private void Refuse(EnteredCell entered, Sentence why) => problems.Add(new(new(entered.Cell, ""), why));
}
