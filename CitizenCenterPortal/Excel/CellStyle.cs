namespace CitizenCenterPortal.Excel;

/// <summary>What a cell is for, and so how it looks: letters, ground, border and how its text lies.</summary>
public enum Look
{
    /// <summary>No border, no ground.</summary>
    Plain,

    /// <summary>The sheet's name at its head.</summary>
    Title,

    /// <summary>A part of a sheet.</summary>
    Subtitle,

    /// <summary>Small grey words beneath or beside.</summary>
    Note,

    /// <summary>The head of a column.</summary>
    Heading,

    /// <summary>The head of a row.</summary>
    RowHeading,

    /// <summary>A cell of a table.</summary>
    Body,

    /// <summary>A cell of a table whose text breaks into lines.</summary>
    Wrapped,

    /// <summary>A sum: bold, under a line.</summary>
    Total,

    /// <summary>A box for a seal, a signature or words written by hand.</summary>
    Box,

    /// <summary>A way to another sheet.</summary>
    Link,

    /// <summary>優良. Write the sign or word too: colour alone says nothing on a grey printer.</summary>
    Excellent,

    /// <summary>達成.</summary>
    Met,

    /// <summary>注意.</summary>
    Near,

    /// <summary>未達.</summary>
    Missed,

    /// <summary>A cell to be filled in: the only one that a locked sheet lets be changed.</summary>
    Entry,

    /// <summary>A cell of a table whose text breaks into lines, level with the single lines beside it.</summary>
    Level,
}

/// <summary>How a cell's value is shown.</summary>
public enum Shown
{
    /// <summary>As Excel likes.</summary>
    General,

    /// <summary>As text, also when somebody types into the cell again: 「=1+1」 stays those four signs.</summary>
    Text,

    /// <summary>1,234.</summary>
    Whole,

    /// <summary>1,234.5.</summary>
    OneDecimal,

    /// <summary>1,234.50.</summary>
    TwoDecimals,

    /// <summary>45.3% for a value of 45.3 (not of 0.453).</summary>
    Percent,
}

/// <summary>One of the fixed formats of the portal's workbooks; all of them stand in every <c>styles.xml</c>.</summary>
public readonly record struct CellStyle(Look Look, Shown Shown)
{
    /// <summary>Nothing but the value.</summary>
    public static readonly CellStyle Plain = new(Look.Plain, Shown.Text);

    /// <summary>The sheet's title.</summary>
    public static readonly CellStyle Title = new(Look.Title, Shown.Text);

    /// <summary>The title of a part.</summary>
    public static readonly CellStyle Subtitle = new(Look.Subtitle, Shown.Text);

    /// <summary>A note.</summary>
    public static readonly CellStyle Note = new(Look.Note, Shown.Text);

    /// <summary>The head of a column.</summary>
    public static readonly CellStyle Heading = new(Look.Heading, Shown.Text);

    /// <summary>The head of a row.</summary>
    public static readonly CellStyle RowHeading = new(Look.RowHeading, Shown.Text);

    /// <summary>Text in a table.</summary>
    public static readonly CellStyle Text = new(Look.Body, Shown.Text);

    /// <summary>Long text in a table.</summary>
    public static readonly CellStyle Wrapped = new(Look.Wrapped, Shown.Text);

    /// <summary>Text of a line or two in a table, level with the single lines beside it.</summary>
    public static readonly CellStyle Level = new(Look.Level, Shown.Text);

    /// <summary>A whole number in a table.</summary>
    public static readonly CellStyle Number = new(Look.Body, Shown.Whole);

    /// <summary>A number with one decimal in a table.</summary>
    public static readonly CellStyle OneDecimal = new(Look.Body, Shown.OneDecimal);

    /// <summary>A number with two decimals in a table.</summary>
    public static readonly CellStyle TwoDecimals = new(Look.Body, Shown.TwoDecimals);

    /// <summary>A percentage in a table.</summary>
    public static readonly CellStyle Percent = new(Look.Body, Shown.Percent);

    /// <summary>The word 計 of a sum.</summary>
    public static readonly CellStyle TotalText = new(Look.Total, Shown.Text);

    /// <summary>A sum.</summary>
    public static readonly CellStyle Total = new(Look.Total, Shown.Whole);

    /// <summary>A box for a seal.</summary>
    public static readonly CellStyle Box = new(Look.Box, Shown.Text);

    /// <summary>A way to another sheet.</summary>
    public static readonly CellStyle Link = new(Look.Link, Shown.Text);

    /// <summary>The look of a state, for its word; <c>.As(Shown.Percent)</c> for its value.</summary>
    public static CellStyle Of(LevelState state) => new(state switch
    {
        LevelState.Excellent => Look.Excellent,
        LevelState.Met => Look.Met,
        LevelState.Near => Look.Near,
        LevelState.Missed => Look.Missed,
        LevelState.None => Look.Body,
    }, Shown.Text);

    /// <summary>The same look with its value shown another way.</summary>
    public CellStyle As(Shown shown) => this with { Shown = shown };

    /// <summary>Number cells and formulas under a text format would be typed anew as text.</summary>
    internal CellStyle ForValue => Shown == Shown.Text ? As(Shown.General) : this;

    /// <summary>The place among the cell formats of <c>styles.xml</c>.</summary>
    internal int Index => ((int)Look * Ways) + (int)Shown;

    private static readonly int Ways = Enum.GetValues<Shown>().Length;
}
