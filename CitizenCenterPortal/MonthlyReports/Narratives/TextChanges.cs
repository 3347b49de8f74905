using System.Collections.Frozen;
using System.Globalization;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.MonthlyReports.Narratives;

/// <summary>Says what the journal changed of reports' texts; of a draft's only that there is something, to who may not read it.</summary>
public sealed class TextChanges : ITellsChanges
{
    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(ReportText) }.ToFrozenSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop)
    {
        var texts = rows.Where(told => told.Row.Tells(nameof(ReportText.Words))).GroupBy(told => (told.Line, Month: MonthOf(told.Row)))
            .Where(report => reading.Reaches(report.Key.Line.OrgUnitId, report.Key.Month)).ToList();
        var drafts = reading.Scope.SeesDrafts || texts.Count == 0 ? null : await FirstMoves.ReadAsync(reading, [.. texts.Select(report => (report.Key.Line.OrgUnitId, report.Key.Month))], stop);
        return
        [
            .. texts.SelectMany(report => drafts?.IsReported(report.Key.Line, report.Key.Month) == false
                ? [ToldChange.Withheld(report.Key.Line)]
                : TextChange.Read(report.Select(told => told.Row)).Select(change => new ToldChange(
                    report.Key.Line, change.Name, change.Before, change.After, $"/reports/{reading.Tree.Find(report.Key.Line.OrgUnitId)?.Code}/{report.Key.Month}"))),
        ];
    }

    private static ReportingMonth MonthOf(ToldRow row) => new(int.Parse(row.Key.Split('|', 3)[1], CultureInfo.InvariantCulture));
}
