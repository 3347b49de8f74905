using System.Collections.Frozen;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Checks;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>What other rooms propose for the cells of a report, by the cell's code; where two propose for one, the first.</summary>
public sealed class Proposals(IEnumerable<IProposesCells> rooms)
{
    /// <summary>No room proposes anything.</summary>
    public static readonly IReadOnlyDictionary<string, ProposedCell> None = FrozenDictionary<string, ProposedCell>.Empty;

    /// <summary>What is proposed for a unit's month on the form of its year.</summary>
    public async Task<IReadOnlyDictionary<string, ProposedCell>> ReadAsync(Reading reading, Catalogue form, int unitId, ReportingMonth month, CancellationToken stop = default)
    {
        var all = new Dictionary<string, ProposedCell>(StringComparer.Ordinal);
        foreach (var room in rooms)
        {
            foreach (var proposed in (await room.ProposeAsync(reading, unitId, month, stop)).Where(proposed => form.Cell(proposed.Cell) is not null))
            {
                all.TryAdd(proposed.Cell, proposed);
            }
        }

        return all;
    }

    /// <summary>The same where a rule looks at it; nothing where none does.</summary>
    internal async Task<AnswerAt> AnswersAsync(RuleBook book, Reading reading, int unitId, ReportingMonth month, CancellationToken stop = default) =>
        Answers(book.Catalogue, book.AsksCalendar ? await ReadAsync(reading, book.Catalogue, unitId, month, stop) : None);

    /// <summary>Proposals as answers of their month.</summary>
    internal static AnswerAt Answers(Catalogue catalogue, IReadOnlyDictionary<string, ProposedCell> proposals) => (_, cellId) =>
        catalogue.Cell(cellId) is { } cell && proposals.TryGetValue(cell.Code, out var proposed) ? new(Figure.ToStored(proposed.Value), proposed.Value is null) : default;
}
