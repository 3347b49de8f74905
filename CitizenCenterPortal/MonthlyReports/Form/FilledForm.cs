using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>A form that came back.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Month">The month.</param>
/// <param name="Lines">Its cells.</param>
internal sealed record FilledForm(OrgUnit Unit, ReportingMonth Month, IReadOnlyList<FilledLine> Lines);

/// <summary>A cell of a form that came back.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Answer">What was filled in; null where nothing was.</param>
/// <param name="Taken">What stood there when the form was taken.</param>
internal sealed record FilledLine(TableRow Row, Cell Cell, CellAnswer? Answer, CellAnswer Taken)
{
    /// <summary>True where somebody filled in something else than stood there.</summary>
    public bool IsTouched => Answer is { } answer && answer != Taken;
}
