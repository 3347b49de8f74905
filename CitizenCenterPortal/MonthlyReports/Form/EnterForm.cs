using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.MonthlyReports.Checks;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>
/// Takes in forms that were filled in elsewhere, by the rights and rules of typing: all cells of the file together or none. What was not
/// touched in the form changes nothing, so that a form of last week does not undo what was typed since.
/// </summary>
public sealed class EnterForm(PortalDoor door, RuleCache rules, Proposals proposals)
{
    /// <summary>Reads and checks and says what would be written; writes nothing.</summary>
    public async Task<FormPreview> PreviewAsync(FilledBook file, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(ReportActs.Enter.Permission, stop);
        var faults = new Faults();
        var book = await rules.GetAsync(reading, stop);
        var catalogue = book.Catalogue;
        var filled = new FilledFile(reading, catalogue, faults);
        var forms = await ReadAsync(reading, filled, file, faults, stop);
        var plan = await FormPlan.MakeAsync(forms, StandingRows.Of(reading), reading.Tree, reading.Clock.ThisMonth, catalogue, faults, stop);
        return FormPreview.Of(file, forms, plan, faults) with
        {
            Others = filled.Others,
            Findings = await FileFindings.OfAsync(reading.Rows<Figure>(), reading.Tree, book, plan.Rows, CalendarOf(reading, book, stop), stop),
        };
    }

    /// <summary>Writes what was looked at; anything else is not written.</summary>
    /// <param name="book">The file.</param>
    /// <param name="mark">The mark of the preview that was looked at.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    public async Task<(Outcome Outcome, FormPreview Done)> RunAsync(FilledBook book, string mark, CancellationToken stop = default)
    {
        var faults = new Faults();
        IReadOnlyList<FilledForm> forms;
        await using (var reading = await door.OpenForReadingAsync(ReportActs.Enter.Permission, stop))
        {
            forms = await ReadAsync(reading, new(reading, (await rules.GetAsync(reading, stop)).Catalogue, faults), book, faults, stop);
        }

        if (faults.Count > 0)
        {
            return (Outcome.Invalid(faults.Told), FormPreview.Of(book, forms, new(), faults));
        }

        await using var change = await door.OpenForChangeAsync(ReportActs.Enter, [.. forms.Select(form => form.Unit.Id).Distinct()], stop);
        var rulesNow = await rules.GetAsync(change, stop);
        var plan = await FormPlan.MakeAsync(forms, StandingRows.Of(change), change.Tree, change.Clock.ThisMonth, rulesNow.Catalogue, faults, stop);
        var done = FormPreview.Of(book, forms, plan, faults) with { Findings = await FileFindings.OfAsync(change.Rows<Figure>(), change.Tree, rulesNow, plan.Rows, CalendarOf(change.Reading, rulesNow, stop), stop) };
        if (done.Mark != mark)
        {
            return (Outcome.Refused(new Sentence("確かめたあとで、対象の月次報告が変わりました。まだ何も書き込んでいません。新しい内容を確かめて、もう一度取り込んでください。")), done);
        }

        if (plan.Rows.Reports.Count > 0)
        {
            await plan.Rows.WriteAsync(change, plan.Rows.Notes(change.NewDetail, new Sentence("様式のファイル {0} から", book.Name).ToString()), stop);
        }

        return (Outcome.Done, done);
    }

    /// <summary>The forms of the file; a fault for each of a year that is not there, as typing finds none there.</summary>
    private static async Task<IReadOnlyList<FilledForm>> ReadAsync(Reading reading, FilledFile filled, FilledBook file, Faults faults, CancellationToken stop)
    {
        var forms = filled.Read(file.Bytes, file.Name, file.Wanted);
        foreach (var form in forms)
        {
            if (!await ReportYears.HasAsync(reading, form.Month, stop))
            {
                faults.Add(new Problem(form.At, new Sentence("{0}の報告はありません。", Era.Month(form.Month))));
            }
        }

        return forms;
    }

    private Func<int, ReportingMonth, Task<AnswerAt>> CalendarOf(Reading reading, RuleBook book, CancellationToken stop) =>
        (unit, month) => proposals.AnswersAsync(book.Of(month.FiscalYear), reading, unit, month, stop);
}

/// <summary>A file of forms as it was handed in.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Wanted">The report from whose page it came; null where it may be of any.</param>
public sealed record FilledBook(byte[] Bytes, string Name, FormAddress? Wanted);
