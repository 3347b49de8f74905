using System.Collections.Frozen;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Checks;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>What other rooms propose for the cells of a report, by the cell's code; where two propose for one, the first.</summary>
public sealed class Proposals(IEnumerable<IProposesCells> rooms)
{
    /// <summary>No room proposes anything.</summary>
    public static readonly IReadOnlyDictionary<string, ProposedCell> None = FrozenDictionary<string, ProposedCell>.Empty;

    /// <summary>What is proposed for a unit's month on the form of its year, to who works on reports; who only reads them is told what a rule looks at.</summary>
    internal Task<IReadOnlyDictionary<string, ProposedCell>> ReadAsync(Reading reading, RuleBook book, int unitId, ReportingMonth month, CancellationToken stop = default) =>
        ReadAsync(reading.Caller.May(Permissions.MonthlyReports.Comment) ? rooms : AskedBy(book), reading, book.Catalogue, unitId, month, stop);

    /// <summary>The same where a rule looks at it, of the rooms that know a cell that one looks at; nothing where none does.</summary>
    internal async Task<AnswerAt> AnswersAsync(RuleBook book, Reading reading, int unitId, ReportingMonth month, CancellationToken stop = default) =>
        Answers(book.Catalogue, await ReadAsync(AskedBy(book), reading, book.Catalogue, unitId, month, stop));

    /// <summary>Proposals as answers of their month.</summary>
    internal static AnswerAt Answers(Catalogue catalogue, IReadOnlyDictionary<string, ProposedCell> proposals) => (_, cellId) =>
        catalogue.Cell(cellId) is { } cell && proposals.TryGetValue(cell.Code, out var proposed) ? new(Figure.ToStored(proposed.Value), proposed.Value is null) : default;

    private IEnumerable<IProposesCells> AskedBy(RuleBook book) => rooms.Where(room => book.CalendarCells.Any(room.Knows));

    private static async Task<IReadOnlyDictionary<string, ProposedCell>> ReadAsync(
        IEnumerable<IProposesCells> asked, Reading reading, Catalogue form, int unitId, ReportingMonth month, CancellationToken stop)
    {
        var all = new Dictionary<string, ProposedCell>(StringComparer.Ordinal);
        foreach (var room in asked)
        {
            foreach (var proposed in (await room.ProposeAsync(reading, unitId, month, stop)).Where(proposed => form.Cell(proposed.Cell) is not null))
            {
                all.TryAdd(proposed.Cell, proposed);
            }
        }

        return all;
    }
}
