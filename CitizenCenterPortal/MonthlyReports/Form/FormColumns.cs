using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>The columns of a form that are read back; the others are for who fills it in.</summary>
internal static class FormColumns
{
    /// <summary>The cell's code: <c>USE.PERSONS[teen]</c>.</summary>
    public static readonly TableColumn Code = new("欄コード", "Cell");

    /// <summary>What was filled in.</summary>
    public static readonly TableColumn Value = new("今回の値", "Value");

    /// <summary>What stood there when the form was taken: what was not touched does not undo what came meanwhile.</summary>
    public static readonly TableColumn Taken = new("取出時の値", "Value when taken");

    /// <summary>All of them.</summary>
    public static readonly TableColumn[] All = [Code, Value, Taken];

    /// <summary>Stands for a code where the row is a sum, which nobody types.</summary>
    public const string Sum = "-";

    /// <summary>A column's heading in the reader's language, by which it is found again in either.</summary>
    public static string Heading(TableColumn column) => Words.InEnglish ? column.AlsoCalled[0] : column.Name;
}
