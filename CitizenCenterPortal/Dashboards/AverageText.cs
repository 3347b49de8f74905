using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>区平均 and 市平均 as a cell writes them, and why one is not written.</summary>
internal static class AverageText
{
    /// <summary>What stands for an average that is withheld.</summary>
    public const string Withheld = "※";

    /// <summary>Why it is withheld.</summary>
    public static string Why => Words.Say("もとの項目に数を答えた館が、ほかに{0}館に満たないため表示しません。", Format.Number(Crowd.Fewest));

    /// <summary>The sign and why.</summary>
    public static string Sentence => $"{Withheld} {Why}";

    /// <summary>The cell: the number, or the sign with the sentence for who hears it.</summary>
    public static NumberCell Cell(decimal? value, bool isWithheld, int decimals) => isWithheld ? new NumberCell(Withheld, Why) : Format.Number(value, decimals);

    /// <summary>True where one of the rows withholds one.</summary>
    public static bool Withholds(IReadOnlyList<IndicatorRow> rows) => rows.Any(row => row.IsWardWithheld || row.IsCityWithheld);
}
