using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>The columns of a block of indicators, on the columns of a unit's sheet.</summary>
internal static class KpiColumns
{
    /// <summary>The first of two columns of the numerator.</summary>
    public const int Numerator = 3;

    /// <summary>The first of two columns of the denominator.</summary>
    public const int Denominator = 5;

    /// <summary>The value.</summary>
    public const int Value = 7;

    /// <summary>要求水準.</summary>
    public const int Required = 8;

    /// <summary>目標水準.</summary>
    public const int Target = 9;

    /// <summary>優良水準.</summary>
    public const int Excellent = 10;

    /// <summary>判定.</summary>
    public const int State = 11;

    /// <summary>The unit-months or months that a level of a year is scaled to.</summary>
    public const int Months = 13;

    /// <summary>A cell of a row.</summary>
    public static string At(int row, int column) => Ref.Cell(row, column);
}
