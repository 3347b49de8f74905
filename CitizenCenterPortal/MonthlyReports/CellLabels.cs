using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Heads of the form's columns.</summary>
internal static class CellLabels
{
    /// <summary>10月分.</summary>
    public static string Now(ReportView view) => Words.Say("{0}分", FormatTime.Month(view.Month));

    /// <summary>9月分.</summary>
    public static string LastMonth(ReportView view) => Words.Say("{0}分", FormatTime.Month(view.Month.Previous));

    /// <summary>前年10月.</summary>
    public static string LastYear(ReportView view) => Words.Say("前年{0}", FormatTime.Month(view.Month));

    /// <summary>状態; empty where nothing is entered.</summary>
    public static string State() => Words.Say("状態");

    /// <summary>What a cell's input is called by who does not see the table: 利用者数（延べ）／成人 10月分.</summary>
    public static string Input(ReportView view, MeasureRows measure, CellRow row) =>
        $"{measure.Name}{(row.Option.Length > 0 ? "／" + row.Option : "")} {Now(view)}";
}
