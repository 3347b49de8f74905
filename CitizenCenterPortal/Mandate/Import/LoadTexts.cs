using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Mandate.Import;

/// <summary>Takes the city's official text in from a file, from a fiscal year on: whole as one act or, with any fault, not at all.</summary>
public sealed class LoadTexts(PortalDoor door, ClauseCache clauses)
{
    /// <summary>What a file would do.</summary>
    public async Task<TextPreview> PreviewAsync(byte[] file, string name, FiscalYear year, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(MandateActs.LoadText.Permission, stop);
        var (faults, book) = (new Faults(), await clauses.GetAsync(reading, stop));
        var lines = TextFile.Read(file, name, faults);
        return faults.Count > 0
            ? new(name, year, Outcome.Invalid(faults.Told), "", faults.Count, [])
            : new(name, year, Outcome.Done, Mark(reading.Stamps), 0, [.. lines.Select(line => new TextRow(line, Changes(book.Find(line.Code, year)!, line)))]);
    }

    /// <summary>Writes a file whose preview was looked at; refuses where the clauses are no longer the same.</summary>
    public async Task<(Outcome Outcome, int Changed)> RunAsync(byte[] file, string name, FiscalYear year, string mark, CancellationToken stop = default)
    {
        var faults = new Faults();
        var lines = TextFile.Read(file, name, faults);
        await using var change = await door.OpenForChangeAsync(MandateActs.LoadText, [], stop);
        if (faults.Count > 0 || !CalendarYears.Has(year, change.Clock.ThisYear))
        {
            return (faults.Count > 0 ? Outcome.Invalid(faults.Told) : Outcome.NotFound, 0);
        }

        if (Mark(change.Stamps) != mark)
        {
            return (Outcome.Refused("確かめたあとで、条項が変わりました。まだ何も書き込んでいません。新しい内容を確かめて、もう一度取り込んでください。"), 0);
        }

        var rows = await change.Rows<ClauseText>().Where(row => row.Year <= year.Start).ToListAsync(stop);
        var book = new ClauseBook(rows, []);
        List<TextLine> changed = [.. lines.Where(line => Changes(book.Find(line.Code, year)!, line))];
        foreach (var line in changed)
        {
            var fields = book.FieldsOf(Clause.All.First(clause => clause.Code == line.Code), year);
            (fields.Heading, fields.Text) = (line.Heading.Length > 0 ? line.Heading : fields.Heading, line.Text);
            var row = rows.Find(row => row.Clause == line.Code && row.Year == year.Start);
            if (row is null)
            {
                change.Rows<ClauseText>().Add(row = new() { Clause = line.Code, Year = year.Start, Heading = "", Summary = "" });
            }

            fields.Fill(row);
        }

        if (changed.Count > 0)
        {
            await change.CommitAsync(ActNote.Plain, stop);
        }

        return (Outcome.Done, changed.Count);
    }

    private static bool Changes(ClauseWording clause, TextLine line) => clause.Text != line.Text || (line.Heading.Length > 0 && clause.Heading != line.Heading);

    private static string Mark(DataStamps stamps) => stamps.Catalogue.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a list of texts would do.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Year">The fiscal year from which it stands.</param>
/// <param name="Outcome">Every fault of the file where it is refused.</param>
/// <param name="Mark">The mark of the clauses that it was held against.</param>
/// <param name="Faults">How many faults were found.</param>
/// <param name="Rows">Every line; none where the file is refused.</param>
public sealed record TextPreview(string File, FiscalYear Year, Outcome Outcome, string Mark, int Faults, IReadOnlyList<TextRow> Rows);

/// <summary>A line of a preview.</summary>
/// <param name="Line">The line.</param>
/// <param name="Changes">False where it stands so already.</param>
public sealed record TextRow(TextLine Line, bool Changes);

/// <summary>What was written.</summary>
/// <param name="Changed">So many clauses.</param>
public sealed record LoadedTexts(int Changed);
