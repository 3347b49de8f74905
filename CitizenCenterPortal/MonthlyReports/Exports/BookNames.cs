using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>What the sheets of figures are called; asked before they are written, since formulas point forward.</summary>
public sealed class BookNames(WorkbookWriter writer)
{
    /// <summary>表紙.</summary>
    public string Cover => writer.NameOf(CoverWish);

    /// <summary>集計: the form by group.</summary>
    public string Groups => writer.NameOf(GroupsWish);

    /// <summary>年計: the year of each unit and cell.</summary>
    public string Years => writer.NameOf(YearsWish);

    /// <summary>月計: the months of the few measures that are no plain sum.</summary>
    public string Months => writer.NameOf(MonthsWish);

    /// <summary>The sheet of a unit.</summary>
    public string Unit(OrgUnit unit) => writer.NameOf(UnitWish(unit));

    /// <summary>The colour of the tabs of sheets that nobody reads from above.</summary>
    internal const string BackColor = "999999";

    /// <summary>What is printed of such a sheet: its title and the line that says what it is for, not the thousands of rows, nor headings with nothing beneath.</summary>
    internal static string Said(int columns) => Ref.Range(1, 1, 2, columns);

    internal static string CoverWish => Words.Say("表紙");

    internal static string GroupsWish => Words.Say("集計");

    internal static string YearsWish => Words.Say("年計");

    internal static string MonthsWish => Words.Say("月計");

    internal static string UnitWish(OrgUnit unit) => $"{unit.Code} {unit.DisplayName}";
}
