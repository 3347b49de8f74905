using System.Globalization;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// 数値: one number, keyed by unit × month × cell. Entered (0 is a number), 該当なし, or blank. Values are exact and stored in
/// ten-thousandths, so that both databases add them as whole numbers.
/// </summary>
public sealed class Figure : ISummedUp
{
    /// <summary>Stored units per 1.</summary>
    public const decimal Fraction = 10_000m;

    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>The cell: a measure and its option.</summary>
    public int CellId { get; set; }

    /// <summary>The entered value in ten-thousandths; null where blank or 該当なし.</summary>
    public long? Stored { get; set; }

    /// <summary>True where the answer is 該当なし.</summary>
    public bool NotApplicable { get; set; }

    /// <summary>The confirmed value in ten-thousandths; changes only at confirm.</summary>
    public long? StoredConfirmed { get; set; }

    /// <summary>True where the confirmed answer is 該当なし.</summary>
    public bool ConfirmedNotApplicable { get; set; }

    /// <summary>True from the report's first submission on.</summary>
    public bool Reported { get; set; }

    /// <summary>Rises with every change of the value; who changes it names the version they saw.</summary>
    public int Version { get; set; }

    /// <summary>The entered value.</summary>
    public decimal? Value => Stored / Fraction;

    /// <summary>The confirmed value.</summary>
    public decimal? ConfirmedValue => StoredConfirmed / Fraction;

    /// <summary>True where there is an answer: a number or 該当なし.</summary>
    public bool IsAnswered => Stored is not null || NotApplicable;

    /// <summary>True where there is a confirmed answer.</summary>
    public bool IsConfirmed => StoredConfirmed is not null || ConfirmedNotApplicable;

    /// <summary>How a line of the journal names a figure, as it stands in its text.</summary>
    internal static string KeyInJournal(int unitId, ReportingMonth month, int cellId) => string.Create(CultureInfo.InvariantCulture, $"\"{unitId}|{month.Number}|{cellId}\"");

    /// <summary>A value as it is stored; refuses more than four decimals.</summary>
    public static long? ToStored(decimal? value) => value is not { } number ? null
        : number * Fraction is var stored && stored == decimal.Truncate(stored) ? (long)stored
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A figure has at most four decimals.");
}
