using System.Globalization;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Audit.History;

/// <summary>A place between two lines of the history, as it stands in an address: <c>20261122101530123-101-57</c>.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Unit">The chain.</param>
/// <param name="Sequence">The line of the chain.</param>
public sealed record JournalCursor(DateTime At, int Unit, long Sequence)
{
    private const string Form = "yyyyMMddHHmmssfff";

    /// <summary>Reads what an address says; false for anything else.</summary>
    public static bool TryParse(string text, out JournalCursor? cursor)
    {
        cursor = text.Split('-') is [var at, var unit, var sequence]
            && DateTime.TryParseExact(at, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            && int.TryParse(unit, NumberStyles.None, CultureInfo.InvariantCulture, out var chain)
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? new(moment, chain, place) : null;
        return cursor is not null;
    }

    /// <summary>The lines before the place, the newest first.</summary>
    public IQueryable<JournalEntry> Older(IQueryable<JournalEntry> lines) => lines.Where(line =>
        line.At <= At && (line.At < At || line.OrgUnitId < Unit || (line.OrgUnitId == Unit && line.Sequence < Sequence)));

    /// <summary>The lines after the place.</summary>
    public IQueryable<JournalEntry> Newer(IQueryable<JournalEntry> lines) => lines.Where(line =>
        line.At >= At && (line.At > At || line.OrgUnitId > Unit || (line.OrgUnitId == Unit && line.Sequence > Sequence)));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.ToString(Form, CultureInfo.InvariantCulture)}-{Unit}-{Sequence}");
}
