using System.Globalization;

namespace CitizenCenterPortal.Excel;

/// <summary>What may be typed into an open cell of a locked sheet, and what is said when the cell is chosen.</summary>
/// <param name="Title">What the cell is called; as much of it as a program shows.</param>
/// <param name="Help">What belongs there; likewise.</param>
/// <param name="Min">Least number.</param>
/// <param name="Max">Most.</param>
/// <param name="Decimals">Most decimals.</param>
/// <param name="Signs">Texts that may stand there instead of a number.</param>
/// <param name="Offered">True where the signs are offered in a list. Programs then let any text pass, so that the sheet must show by a colour what does not belong.</param>
public sealed record EntryField(string Title, string Help, decimal Min, decimal Max, int Decimals, IReadOnlyList<string> Signs, bool Offered)
{
    /// <summary>Longest title that the file format holds.</summary>
    public const int MaxTitle = 32;

    /// <summary>Longest help that the file format holds.</summary>
    public const int MaxHelp = 255;

    /// <summary>A formula that is true where the cell is empty or holds what may stand there.</summary>
    public string Holds(string cell) => string.Create(
        CultureInfo.InvariantCulture,
        $"OR(ISBLANK({cell}),{string.Concat(Signs.Select(sign => $"{cell}=\"{sign}\","))}AND(ISNUMBER({cell}),{cell}>={Min},{cell}<={Max},ROUND({cell},{Decimals})={cell}))");

    /// <summary>The list of the signs as the file format writes it.</summary>
    internal string Listed => $"\"{string.Join(',', Signs)}\"";
}
