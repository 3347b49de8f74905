using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Rows of several reports, worked out to be looked at and then written together or not at all.</summary>
internal sealed class PlannedRows
{
    /// <summary>The figures that differ afterwards.</summary>
    public List<(Figure? Before, Figure After)> Figures { get; } = [];

    /// <summary>The reports that differ afterwards, or whose figures do.</summary>
    public List<(MonthlyReport? Before, MonthlyReport After)> Reports { get; } = [];

    /// <summary>The unit-months to be written.</summary>
    public IReadOnlySet<(int UnitId, ReportingMonth Month)> Touched => Reports.Select(report => (report.After.OrgUnitId, report.After.Month)).ToHashSet();

    /// <summary>A line for each report in the chain of its unit, with all that changes, so that each report's history tells it: most of an import's work, done while nobody waits for it.</summary>
    public IReadOnlyList<ActNote> Notes(Func<ChangeDetail> newDetail, string? reason)
    {
        var figures = Figures.ToLookup(figure => (figure.After.OrgUnitId, figure.After.Month));
        return [.. Reports.Select(report =>
        {
            var detail = newDetail();
            detail.Add([report]);
            detail.Add([.. figures[(report.After.OrgUnitId, report.After.Month)]]);
            return new ActNote { OrgUnitId = report.After.OrgUnitId, Month = report.After.Month, Reason = reason, Detail = detail.ToString() };
        })];
    }

    /// <summary>A mark of what would be written over what: two of one mark write the same over the same.</summary>
    public string Mark()
    {
        using var marked = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (before, after) in Reports)
        {
            Add($"{after.OrgUnitId} {after.Month} {before?.Status} {after.Status}\n");
        }

        foreach (var (before, after) in Figures)
        {
            Add($"{after.OrgUnitId} {after.Month} {after.CellId} {before?.Version} {before?.Stored} {before?.NotApplicable} {after.Stored} {after.NotApplicable}\n");
        }

        return Convert.ToHexString(marked.GetHashAndReset());

        void Add(FormattableString line) => marked.AppendData(Encoding.UTF8.GetBytes(line.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Writes them with their lines of the history, brings the totals up to date and ends the act.</summary>
    public async Task WriteAsync(Change change, IReadOnlyList<ActNote> notes, CancellationToken stop)
    {
        await change.UpsertToldAsync<MonthlyReport>([.. Reports.Select(report => report.After)], stop);
        await change.UpsertToldAsync<Figure>([.. Figures.Select(figure => figure.After)], stop);
        await Totals.RecomputeAsync(change, Touched, stop);
        await change.CommitAsync(notes, stop);
    }
}
