using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>What an import would do, to be looked at before anything is written. Made of the plan that the import itself writes.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Stage">As what it would come in.</param>
/// <param name="Reason">The occasion; null where none was given.</param>
/// <param name="Result">What the import would come to: its counts, or its refusal.</param>
/// <param name="Mark">The mark of what would be written over what.</param>
/// <param name="Faults">How many faults were found, those that are not told too.</param>
/// <param name="Rows">Every line by what it does, in the order of the file; none where the file is refused.</param>
/// <param name="Units">Counts by unit.</param>
/// <param name="Months">Counts by month.</param>
public sealed record FiguresPreview(
    string File, ImportStage Stage, string? Reason, ImportedFigures Result, string Mark, int Faults,
    IReadOnlyList<PreviewRow> Rows, IReadOnlyList<PreviewSum<string>> Units, IReadOnlyList<PreviewSum<ReportingMonth>> Months)
{
    /// <summary>The lines that do so.</summary>
    public IEnumerable<PreviewRow> Of(LineChange change) => Rows.Where(row => row.Change == change);

    internal static FiguresPreview Of(FiguresToImport file, PreparedFigures prepared, OrgTree tree, Catalogue catalogue)
    {
        if (prepared.Faults.Count > 0)
        {
            return new(file.Name, file.Stage, file.Reason, new(Outcome.Invalid(prepared.Faults.Told)), "", prepared.Faults.Count, [], [], []);
        }

        var lines = prepared.Plan.Lines.OrderBy(line => line.Line.Row.Number).ToList();
        var rows = lines.Select(line => new PreviewRow(
            line.Change, line.Line.Row.Number, tree.Find(line.Line.UnitId)!, line.Line.Month, catalogue.Cell(line.Line.CellId)!, catalogue.FormOf(line.Line.Month.FiscalYear), line.Stands, line.Shall)).ToList();
        return new(
            file.Name, file.Stage, file.Reason, prepared.Result, prepared.Plan.Rows.Mark(), 0, rows,
            [.. rows.GroupBy(row => row.Unit.Id).OrderBy(unit => unit.First().Unit.Path, StringComparer.Ordinal).Select(unit => PreviewSum.Of(unit.First().Unit.DisplayName, unit))],
            [.. rows.GroupBy(row => row.Month).OrderBy(month => month.Key).Select(month => PreviewSum.Of(month.Key, month))]);
    }
}

/// <summary>A line of a preview.</summary>
/// <param name="Change">What it does.</param>
/// <param name="Number">The line of the file.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Month">The month.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Form">The form it is a cell of.</param>
/// <param name="Stands">The answer before.</param>
/// <param name="Shall">The answer afterwards.</param>
public sealed record PreviewRow(LineChange Change, int Number, OrgUnit Unit, ReportingMonth Month, Cell Cell, Catalogue Form, CellAnswer Stands, CellAnswer Shall)
{
    /// <summary>What the line is about, as a person calls it.</summary>
    public string Name => Form.NameOf(Cell);

    /// <summary>The measure.</summary>
    public Measure Measure => Form.MeasureOf(Cell);
}

/// <summary>How many lines of a group do what.</summary>
/// <param name="Of">The group.</param>
/// <param name="New">新規.</param>
/// <param name="Changed">変更.</param>
/// <param name="Same">同じ.</param>
public sealed record PreviewSum<T>(T Of, int New, int Changed, int Same);

/// <summary>Makes <see cref="PreviewSum{T}"/>.</summary>
internal static class PreviewSum
{
    /// <summary>The counts of a group.</summary>
    public static PreviewSum<T> Of<T>(T group, IEnumerable<PreviewRow> rows)
    {
        var counts = rows.CountBy(row => row.Change).ToDictionary();
        return new(group, counts.GetValueOrDefault(LineChange.New), counts.GetValueOrDefault(LineChange.Changed), counts.GetValueOrDefault(LineChange.Same));
    }
}
