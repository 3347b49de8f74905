using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Checks;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>
/// Changes the form from a fiscal year on: adds a measure, retires one, names one anew, takes such a change back. Refuses every year that a
/// report was handed in for, so that a month keeps the form it was reported by.
/// </summary>
public sealed class ChangeForm(PortalDoor door, RuleCache rules)
{
    /// <summary>Adds a measure, with a cell for each option of its breakdown.</summary>
    public Task<Outcome> AddAsync(FiscalYear year, MeasureEntry entry, string reason, CancellationToken stop = default) => RunAsync(FormActs.Add, year, reason, async (change, book) =>
    {
        var form = new MeasureForm(book.Catalogue.FormOf(year), entry);
        var measure = form.Read(year);
        if (form.Faults.Count > 0)
        {
            return Outcome.Invalid(form.Faults);
        }

        var last = await change.Rows<Cell>().Select(cell => cell.Id).OrderByDescending(id => id).FirstOrDefaultAsync(stop);
        var options = measure.Breakdown is { } breakdown ? book.Catalogue.OptionsOf(breakdown).Select(option => option.Code) : [""];
        change.Rows<Measure>().Add(measure);
        change.Rows<Cell>().AddRange(options.Select((option, index) => new Cell { Id = last + index + 1, Measure = measure.Code, Option = option }));
        return Outcome.Done;
    }, stop);

    /// <summary>Retires a measure: the year before is the last that asks for it.</summary>
    public Task<Outcome> RetireAsync(string code, FiscalYear year, string reason, CancellationToken stop = default) => RunAsync(FormActs.Retire, year, reason, async (change, book) =>
    {
        if (await change.Rows<Measure>().FirstOrDefaultAsync(row => row.Code == code, stop) is not { } measure)
        {
            return Outcome.NotFound;
        }

        if (Unasked(measure, year) is { } why)
        {
            return Outcome.Refused(why);
        }

        if (measure.FromYear == year || book.Catalogue.Wordings.Any(wording => wording.Measure == code && wording.Year >= year))
        {
            return Outcome.Refused(new Sentence("「{0}」には{1}以後の変更があります。先に、下の一覧でその変更を取りやめてください。", measure.DisplayName, Era.Fiscal(year)));
        }

        measure.UntilYear = year.Previous;
        return Outcome.Done;
    }, stop);

    /// <summary>Gives a measure other words.</summary>
    /// <param name="code">The measure.</param>
    /// <param name="year">From when on.</param>
    /// <param name="seen">The words that were seen to stand in that year.</param>
    /// <param name="words">The words it shall have.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Stops it.</param>
    public Task<Outcome> RenameAsync(string code, FiscalYear year, MeasureWords seen, MeasureWords words, string reason, CancellationToken stop = default) => RunAsync(FormActs.Rename, year, reason, async (change, book) =>
    {
        var form = book.Catalogue.FormOf(year);
        if (book.Catalogue.Measure(code) is not { } known)
        {
            return Outcome.NotFound;
        }

        if (form.Measure(code) is not { } measure)
        {
            return Outcome.Refused(Unasked(known, year)!);
        }

        if (MeasureWords.Of(measure) != seen)
        {
            return Outcome.Refused("表示したあとに、ほかの人がこの項目を変えました。最新の内容を確かめてから、もう一度行ってください。");
        }

        var shall = words.Trimmed();
        if (shall.Faults(form, code).ToList() is { Count: > 0 } faults)
        {
            return Outcome.Invalid(faults);
        }

        if (shall == seen)
        {
            return Outcome.Refused("変わったところがありません。");
        }

        if (await change.Rows<MeasureWording>().FirstOrDefaultAsync(row => row.Measure == code && row.Year == year, stop) is not { } wording)
        {
            change.Rows<MeasureWording>().Add(wording = new() { Measure = code, Year = year, Name = shall.Name, NameEn = shall.NameEn });
        }

        (wording.Name, wording.NameEn, wording.Definition, wording.DefinitionEn) = (shall.Name, shall.NameEn, shall.Definition, shall.DefinitionEn);
        return Outcome.Done;
    }, stop);

    /// <summary>Takes a change back: its year is as if it had never been made. Refuses to drop a measure that somebody already typed numbers for, or that a rule reads.</summary>
    public Task<Outcome> TakeBackAsync(FormChange undone, string reason, CancellationToken stop = default) => RunAsync(FormActs.TakeBack, undone.Year, reason, async (change, book) =>
    {
        var measure = await change.Rows<Measure>().FirstOrDefaultAsync(row => row.Code == undone.Measure, stop);
        if (measure is null || !FormChange.From(book.Catalogue, undone.Year).Contains(undone))
        {
            return Outcome.Refused("この変更は、もう取りやめられています。");
        }

        if (undone.Kind == FormChangeKind.Added)
        {
            return await DropAsync(change, book, measure, stop);
        }

        if (undone.Kind == FormChangeKind.Renamed)
        {
            change.Rows<MeasureWording>().Remove(await change.Rows<MeasureWording>().FirstAsync(row => row.Measure == undone.Measure && row.Year == undone.Year, stop));
        }
        else
        {
            measure.UntilYear = null;
        }

        return Outcome.Done;
    }, stop);

    private static async Task<Outcome> DropAsync(Change change, RuleBook book, Measure measure, CancellationToken stop)
    {
        var cells = await change.Rows<Cell>().Where(cell => cell.Measure == measure.Code).ToListAsync(stop);
        List<int> numbers = [.. cells.Select(cell => cell.Id)];
        if (await change.Rows<Figure>().AnyAsync(figure => numbers.Contains(figure.CellId), stop))
        {
            return Outcome.Refused(new Sentence("「{0}」には、もう数値が入力されています。取りやめられません。次の年度から廃止してください。", measure.DisplayName));
        }

        if (MeasureReaders.Of(book, measure.Code) is { IsEmpty: false } readers)
        {
            return Outcome.Refused(new Sentence("「{0}」は、{1}で使われています。先にそちらを直してください。", measure.DisplayName, readers.InWords()));
        }

        change.Rows<MeasureWording>().RemoveRange(await change.Rows<MeasureWording>().Where(row => row.Measure == measure.Code).ToListAsync(stop));
        change.Rows<Cell>().RemoveRange(cells);
        change.Rows<Measure>().Remove(measure);
        return Outcome.Done;
    }

    private async Task<Outcome> RunAsync(Act act, FiscalYear year, string reason, Func<Change, RuleBook, Task<Outcome>> write, CancellationToken stop)
    {
        if (MoveRules.FaultOfWords(reason) is { } fault)
        {
            return Outcome.Invalid([MeasureWords.Fault("reason", fault)]);
        }

        await using var change = await door.OpenForChangeAsync(act, [], stop);
        if (OpenYears.WhyNot(year, await OpenYears.FirstAsync(change.Rows<MonthlyReport>(), change.Clock, stop)) is { } why)
        {
            return Outcome.Refused(why);
        }

        await change.Rows<Measure>().LoadAsync(stop);
        await change.Rows<MeasureWording>().LoadAsync(stop);
        var outcome = await write(change, await rules.GetAsync(change, stop));
        if (outcome.IsDone && SameNames.WhyNot([.. change.Rows<Measure>().Local], [.. change.Rows<MeasureWording>().Local], year) is { } twice)
        {
            return Outcome.Refused(twice);
        }

        if (outcome.IsDone)
        {
            await change.CommitAsync(new ActNote { Reason = reason.Trim() }, stop);
        }

        return outcome;
    }

    private static Sentence? Unasked(Measure measure, FiscalYear year) => measure.StandsIn(year) ? null
        : new Sentence("「{0}」は{1}の様式にありません（{2}）。", measure.DisplayName, Era.Fiscal(year), MeasureYears.Say(measure, year));
}
