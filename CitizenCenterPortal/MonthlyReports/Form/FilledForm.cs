using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>A form that came back.</summary>
/// <param name="At">The file and the sheet.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Month">The month.</param>
/// <param name="Lines">Its cells.</param>
internal sealed record FilledForm(Place At, OrgUnit Unit, ReportingMonth Month, IReadOnlyList<FilledLine> Lines);

/// <summary>A cell of a form that came back.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Answer">What was filled in; null where nothing was.</param>
/// <param name="Taken">What stood there when the form was taken.</param>
internal sealed record FilledLine(TableRow Row, Cell Cell, CellAnswer? Answer, CellAnswer Taken)
{
    /// <summary>True where somebody filled in something else than stood there.</summary>
    public bool IsTouched => Answer is { } answer && answer != Taken;

    /// <summary>What is wrong with a cell, after its name and what is written there: who reads it need not look for C7.</summary>
    public static Sentence Of(Catalogue form, Cell cell, string written, Sentence why) => new("{0}「{1}」：{2}", form.NameOf(cell), Excerpt.Of(written), why);
}
