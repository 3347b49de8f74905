using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>Lives a report's history through: what each step made of the report and its figures, told as the portal would have told it.</summary>
internal sealed class ReportTelling(Change change, Catalogue catalogue, SamplePeople people, PlannedUnit unit, ReportingMonth month, SampleReasons excuses, WordsTelling words, FilesTelling files)
{
    private readonly Dictionary<int, Figure> figures = [];
    private readonly List<ActNote> notes = [];
    private IReadOnlyList<CheckReason> reasons = [];
    private MonthlyReport? report;

    /// <summary>The lines, in the order of the steps.</summary>
    public IReadOnlyList<ActNote> Notes => notes;

    /// <summary>The figures as they stand at the end.</summary>
    public IReadOnlyCollection<Figure> Figures => figures.Values;

    /// <summary>True where it was sent back.</summary>
    public bool WasReturned => notes.Exists(note => note.Past!.Value.Act is var act && (act == ReportActs.Return || act == ReportActs.ReturnHub));

    /// <summary>What was written and said in words.</summary>
    public WordsTelling Words => words;

    /// <summary>What lies beside it.</summary>
    public FilesTelling Files => files;

    /// <summary>The report as it stands at the end; null where nothing was begun.</summary>
    public MonthlyReport? Report => report;

    /// <summary>Why what is found in the figures is right, as it was written before the last submission.</summary>
    public IReadOnlyList<CheckReason> Reasons => reasons;

    /// <summary>Takes the steps one after the other.</summary>
    /// <param name="steps">The report's story.</param>
    /// <param name="values">The year's value of a cell in this month; null for 該当なし.</param>
    /// <param name="partly">How many cells of a draft are filled; all where it is not running any more.</param>
    /// <param name="dice">What a second entry changes.</param>
    public void Live(IEnumerable<StoryStep> steps, Func<Cell, decimal?> values, int partly, Dice dice)
    {
        var told = steps.ToList();
        var last = told.FindLastIndex(step => step.Act == ReportActs.Submit);
        foreach (var (index, step) in told.Index())
        {
            if (index == last)
            {
                Explain(step);
            }

            var (before, stood) = (report, figures.Values.ToDictionary(figure => figure.CellId));
            if (step.Act == ReportActs.Enter && report is null)
            {
                report = new() { OrgUnitId = unit.Id, Month = month };
                Enter(catalogue.Cells.Take(partly), values);
            }
            else if (step.Act == ReportActs.Enter)
            {
                Change(step, dice);
            }
            else
            {
                Step(step);
            }

            Tell(step, before, stood);
            notes.AddRange(step.Act == ReportActs.Enter ? words.Write(step).Concat(files.Attach(step)) : step.Act == ReportActs.Submit ? words.Talk(step) : []);
        }

        excuses.Keep(figures.Values);
    }

    /// <summary>Before a report is handed in for good, the centre says why what is found in it is right.</summary>
    private void Explain(StoryStep step)
    {
        reasons = excuses.For(month, figures.Values);
        if (reasons.Count > 0)
        {
            var detail = change.NewDetail();
            detail.Add([.. reasons.Select(reason => (Before: (CheckReason?)null, After: reason))]);
            notes.Add(new() { OrgUnitId = unit.Id, Month = month, Past = (CheckActs.Explain, people.Actor("center-staff", unit.Id), "center-staff", CityClock.ToUtc(step.At.AddMinutes(-5))), Detail = detail.ToString() });
        }
    }

    private void Enter(IEnumerable<Cell> cells, Func<Cell, decimal?> values)
    {
        foreach (var cell in cells)
        {
            var value = values(cell);
            figures[cell.Id] = new() { OrgUnitId = unit.Id, Month = month, CellId = cell.Id, Stored = Figure.ToStored(value), NotApplicable = value is null, Version = 1 };
        }
    }

    /// <summary>What was typed wrong the first time is put right by a little: what the reason speaks of, else the water, the meetings or what was provided.</summary>
    private void Change(StoryStep step, Dice dice)
    {
        var cell = catalogue.Cell(step.Cell ?? dice.Whole(0, 2) switch { 0 => "FACILITY.WATER", 1 => "NET.MEETINGS", _ => "INFO.PROVIDED" })!;
        figures[cell.Id] = With(figures[cell.Id], figure =>
        {
            figure.Stored += Figure.ToStored(dice.Whole(1, 3));
            figure.Version++;
        });
    }

    private void Step(StoryStep step)
    {
        var actor = people.Actor(step.Role, step.PlaceId);
        var at = CityClock.ToUtc(step.At);
        report = new()
        {
            OrgUnitId = unit.Id,
            Month = month,
            Status = step.After,
            Reported = report!.Reported || step.Act == ReportActs.Submit,
            SubmittedAt = step.Act == ReportActs.Submit ? at : report.SubmittedAt,
            SubmittedBy = step.Act == ReportActs.Submit ? actor : report.SubmittedBy,
            ConfirmedAt = step.Act == ReportActs.Confirm ? at : report.ConfirmedAt,
            OpenReason = ReportFlow.IsOpenForEntry(step.After) ? step.Reason : null,
        };
        foreach (var figure in step.Act == ReportActs.Submit || step.Act == ReportActs.Confirm ? figures.Values.ToList() : [])
        {
            figures[figure.CellId] = With(figure, changed =>
            {
                changed.Reported = true;
                if (step.Act == ReportActs.Confirm)
                {
                    (changed.StoredConfirmed, changed.ConfirmedNotApplicable) = (changed.Stored, changed.NotApplicable);
                }
            });
        }
    }

    private void Tell(StoryStep step, MonthlyReport? before, Dictionary<int, Figure> stood)
    {
        var detail = change.NewDetail();
        if (!ReferenceEquals(before, report))
        {
            detail.Add([(before, report!)]);
        }

        detail.Add([.. figures.Values.Select(figure => (Before: stood.GetValueOrDefault(figure.CellId), After: figure)).Where(pair => !ReferenceEquals(pair.Before, pair.After))]);
        if (step.Act == ReportActs.Submit && words.HandIn() is { Count: > 0 } handed)
        {
            detail.Add(handed);
        }

        if (step.Act == ReportActs.Submit && files.HandIn() is { Count: > 0 } attached)
        {
            detail.Add(attached);
        }

        notes.Add(new()
        {
            OrgUnitId = unit.Id,
            Month = month,
            Reason = step.Reason,
            Past = (step.Act, people.Actor(step.Role, step.PlaceId), step.Role, CityClock.ToUtc(step.At)),
            Detail = detail.ToString(),
        });
    }

    private static Figure With(Figure figure, Action<Figure> set)
    {
        var copy = new Figure
        {
            OrgUnitId = figure.OrgUnitId,
            Month = figure.Month,
            CellId = figure.CellId,
            Stored = figure.Stored,
            NotApplicable = figure.NotApplicable,
            StoredConfirmed = figure.StoredConfirmed,
            ConfirmedNotApplicable = figure.ConfirmedNotApplicable,
            Reported = figure.Reported,
            Version = figure.Version,
        };
        set(copy);
        return copy;
    }
}
