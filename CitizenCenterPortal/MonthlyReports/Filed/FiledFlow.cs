using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>What the journal tells of a report's way: the steps that stand, and what was asked for. By office, never by name.</summary>
/// <param name="tree">The tree of units.</param>
/// <param name="unit">The unit.</param>
/// <param name="month">The month.</param>
internal sealed class FiledFlow(OrgTree tree, OrgUnit unit, ReportingMonth month)
{
    private readonly SortedDictionary<string, string> asked = new(StringComparer.Ordinal);

    /// <summary>When each state that stands was reached, and by whom.</summary>
    public SortedDictionary<ReportStatus, FiledStep> Steps { get; } = [];

    /// <summary>The acceptance and the confirmation that stand while the report is corrected, until it is confirmed again.</summary>
    public SortedDictionary<ReportStatus, FiledStep> Corrected { get; } = [];

    /// <summary>What was asked for.</summary>
    public List<FiledAsk> Asked { get; } = [];

    /// <summary>Takes the next act.</summary>
    /// <param name="line">The act.</param>
    /// <param name="told">What its line of the journal tells.</param>
    /// <param name="catalogue">The form.</param>
    public void Take(HistoryLine line, IEnumerable<ToldRow> told, Catalogue catalogue)
    {
        AskedPlace.Follow(asked, told);
        if (ReportActs.Find(line.Act) is not { } act)
        {
            return;
        }

        if (act == ReportActs.Correct)
        {
            Corrected[ReportStatus.Confirmed] = Steps.GetValueOrDefault(ReportStatus.Confirmed) ?? new(ReportStatus.Confirmed, null, "");
            if (Steps.TryGetValue(ReportStatus.Accepted, out var accepted))
            {
                Corrected[ReportStatus.Accepted] = accepted;
            }
        }
        else if (act == ReportActs.Confirm)
        {
            Corrected.Clear();
        }

        foreach (var undone in Undone(act))
        {
            Steps.Remove(undone);
        }

        if (Reached(act) is { } status)
        {
            Steps[status] = new(status, line.At, Office(act, line));
        }

        if (ReportActs.PointsAtPlaces(act))
        {
            Asked.Add(new(line with { Asked = AskedPlace.Of(catalogue, asked) }, Office(act, line)));
        }
    }

    private static ReportStatus? Reached(Act act) =>
        act == ReportActs.Submit ? ReportStatus.Submitted
        : act == ReportActs.Accept || act == ReportActs.AcceptHub ? ReportStatus.Accepted
        : act == ReportActs.Confirm ? ReportStatus.Confirmed
        : null;

    /// <summary>What was handed in stays handed in when it is sent back; what is taken back never was.</summary>
    private static IEnumerable<ReportStatus> Undone(Act act) =>
        act == ReportActs.Withdraw || act == ReportActs.Submit ? [ReportStatus.Submitted, ReportStatus.Accepted, ReportStatus.Confirmed]
        : act == ReportActs.Widen ? []
        : ReportActs.PointsAtPlaces(act) || act == ReportActs.Unaccept || act == ReportActs.UnacceptHub ? [ReportStatus.Accepted, ReportStatus.Confirmed]
        : [];

    /// <summary>東山区中央市民センター（区拠点館長）: the centre hands in; its ward says its word on it, and the city on a ward hub and at the end.</summary>
    private string Office(Act act, HistoryLine line)
    {
        var office = act == ReportActs.Submit || act == ReportActs.Withdraw ? unit
            : act == ReportActs.Accept || act == ReportActs.Return || act == ReportActs.Unaccept ? tree.ParentIn(unit.Id, month) is { } hub ? tree.Find(hub) : null
            : tree.Root;
        var role = PersonNames.IsDeputy(line.Who) ? Words.Say("{0}代理", line.RoleName) : line.RoleName;
        return Words.Say("{0}（{1}）", office?.DisplayName ?? "", role);
    }
}
