using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>区平均 and 市平均 as a cell writes them, why one is not written, and of which months one is.</summary>
internal static class AverageText
{
    /// <summary>What stands for an average that is withheld.</summary>
    public const string Withheld = "※";

    /// <summary>What stands before the note of averages of some months of the span only; in the cells it would make the table wider than a desk's screen.</summary>
    public const string Part = "＊";

    /// <summary>As many indicators are named in a note; of more their number is told.</summary>
    private const int Named = 3;

    /// <summary>Why it is withheld.</summary>
    public static string Why => Words.Say("もとの項目に数を答えた館が、ほかに{0}館に満たないため表示しません。", Format.Number(Crowd.Fewest));

    /// <summary>The cell: the number, or the sign with the sentence for who hears it.</summary>
    public static NumberCell Cell(decimal? value, MonthsTold months, int decimals) =>
        months.IsWithheld ? new NumberCell(Withheld, Why)
        : months.IsPart && value is not null ? new NumberCell(Format.Number(value, decimals), Sentence(Format.Number(value, decimals), months))
        : Format.Number(value, decimals);

    /// <summary>In a line of text: the number and its months, or why there is none.</summary>
    public static string Sentence(string value, MonthsTold months) =>
        months.IsWithheld ? $"{Withheld} {Why}"
        : months.IsPart ? Words.Say("{0}（{1}か月のうち{2}か月）", value, Format.Number(months.Of), Format.Number(months.Told))
        : value;

    /// <summary>What the signs of a table mean; none where it has none.</summary>
    public static IEnumerable<string> Notes(IReadOnlyList<IndicatorRow> rows)
    {
        if (rows.Any(row => row.WardMonths.IsWithheld || row.CityMonths.IsWithheld))
        {
            yield return $"{Withheld} {Why}";
        }

        var parts = Parts(rows, Words.Say("区平均"), row => row.WardMonths).Concat(Parts(rows, Words.Say("市平均"), row => row.CityMonths)).ToList();
        if (parts.Count > 0)
        {
            yield return Words.Say("{0} 数を答えた館がほかに{1}館に満たない月を除いた平均です（{2}）。", Part, Format.Number(Crowd.Fewest), string.Join('　', parts));
        }
    }

    /// <summary>As many words as there are numbers of months: most often one.</summary>
    private static IEnumerable<string> Parts(IReadOnlyList<IndicatorRow> rows, string name, Func<IndicatorRow, MonthsTold> months) =>
        from row in rows
        where months(row).IsPart
        group row by months(row) into alike
        orderby alike.Count() descending
        let told = Words.Say("{0}か月のうち{1}か月", Format.Number(alike.Key.Of), Format.Number(alike.Key.Told))
        select $"{name} {told}: {(alike.Count() > Named ? Words.Say("{0}指標", Format.Number(alike.Count())) : string.Join(Words.Say("、"), alike.Select(row => row.Name)))}";
}
