using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>総括表: the reports of a month under one cover.</summary>
/// <param name="Name">What they are together: 東山区.</param>
/// <param name="Month">The month.</param>
/// <param name="Coverage">How many of how many are handed in, and confirmed.</param>
/// <param name="Measures">The measures by which a month is seen at a glance.</param>
/// <param name="Groups">The units by ward.</param>
public sealed record FiledCover(string Name, ReportingMonth Month, Coverage Coverage, IReadOnlyList<Measure> Measures, IReadOnlyList<FiledGroup> Groups)
{
    /// <summary>The units whose report is handed in, each with a sheet of its own, in the order of the cover.</summary>
    public IReadOnlyList<(OrgUnit Unit, MonthlyReport Report)> HandedIn =>
        [.. Groups.SelectMany(ward => ward.Lines).Where(line => line.Report is not null).Select(line => (line.Unit, line.Report!))];
}

/// <summary>The units of a ward, its hub first; or the city hub alone.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Lines">Its units.</param>
public sealed record FiledGroup(string Name, IReadOnlyList<FiledCoverLine> Lines);

/// <summary>One unit on the cover.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Report">Its report once it was handed in; else null, and nothing of it is told.</param>
/// <param name="Amounts">The cover's measures in their order.</param>
public sealed record FiledCoverLine(OrgUnit Unit, MonthlyReport? Report, IReadOnlyList<Amount> Amounts);
