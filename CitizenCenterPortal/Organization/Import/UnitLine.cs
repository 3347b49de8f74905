namespace CitizenCenterPortal.Organization.Import;

/// <summary>One unit as a file or a form says it. What could not be read is null and has its problem.</summary>
/// <param name="Row">What was written.</param>
/// <param name="Code">The unit's code.</param>
/// <param name="Tier">The unit's tier.</param>
/// <param name="Parent">The code of the unit above; empty where the file gives none.</param>
/// <param name="Opened">The month the unit opened.</param>
/// <param name="Closed">The month it closed; null where it is open or the file does not say.</param>
/// <param name="AgreedFrom">The first month of the agreement; null where the file does not say.</param>
/// <param name="AgreedTo">The last month of the agreement; null where the file does not say.</param>
/// <param name="Problems">What is wrong with the line taken by itself.</param>
internal sealed record UnitLine(
    UnitText Row, string Code, Tier? Tier, string Parent, ReportingMonth? Opened, ReportingMonth? Closed, ReportingMonth? AgreedFrom, ReportingMonth? AgreedTo, IReadOnlyList<Problem> Problems)
{
    /// <summary>Japanese name.</summary>
    public string Name => Row[OrganizationFile.Name].Trim();

    /// <summary>English name; empty where the file gives none.</summary>
    public string NameEn => Row[OrganizationFile.NameEn].Trim();

    /// <summary>The ward the unit stands in.</summary>
    public string Ward => Row[OrganizationFile.Ward].Trim();

    /// <summary>Who runs the unit; empty where the city does.</summary>
    public string Operator => Row[OrganizationFile.Operator].Trim();
}
