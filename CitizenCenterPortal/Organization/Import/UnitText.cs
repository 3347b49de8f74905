using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Organization.Import;

/// <summary>What is said of one unit, as it was written: a line of a file, or the fields of a form.</summary>
/// <param name="Of">The text under a column; empty where nothing stands.</param>
/// <param name="Fault">A fault of the text under a column, with its place.</param>
/// <param name="Number">The line; 0 for a form.</param>
internal sealed record UnitText(Func<TableColumn, string> Of, Func<TableColumn, Sentence, Problem> Fault, int Number)
{
    /// <summary>A line of a file.</summary>
    public static UnitText Line(TableRow row) => new(column => row[column], row.Fault, row.Number);

    /// <summary>The fields of a form.</summary>
    public static UnitText Form(IReadOnlyDictionary<TableColumn, string> fields) => new(column => fields.GetValueOrDefault(column) ?? "", (_, what) => new(null, what), 0);

    /// <summary>The text under a column.</summary>
    public string this[TableColumn column] => Of(column);
}
