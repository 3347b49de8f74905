using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Checks;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>A report as a form shows it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Month">The month.</param>
/// <param name="Status">Where the report stands.</param>
/// <param name="Open">The cells that may be filled in.</param>
/// <param name="Answers">The answers of a month.</param>
/// <param name="Calendar">What the opening calendar says of its month.</param>
internal sealed record TakenForm(OrgUnit Unit, ReportingMonth Month, ReportStatus Status, IReadOnlySet<int> Open, Func<ReportingMonth, Cell, CellAnswer> Answers, AnswerAt Calendar)
{
    /// <summary>What the form stands under.</summary>
    public FormStamp Stamp(Catalogue catalogue) => new(Unit.Code, Month, FormStamp.VersionOf(catalogue));
}
