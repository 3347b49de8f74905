using System.Runtime.InteropServices;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The sums of a fiscal year's cells and months, laid out flat: 1,188 of them for the default form.</summary>
internal sealed class FigureGrid(Catalogue catalogue, FiscalYear year)
{
    private const int Months = 12;

    // What was typed before a measure left the year's form, or without its ever standing there, counts for nothing.
    private readonly Catalogue form = catalogue.FormOf(year);

    private readonly CellSum[] sums = new CellSum[catalogue.Cells.Count * Months];

    /// <summary>What stands in one place.</summary>
    public readonly record struct CellSum(long Stored, int Answered, int NotApplicable);

    /// <summary>The year.</summary>
    public FiscalYear Year => year;

    /// <summary>All of it as bytes, for a file of this same process.</summary>
    public Span<byte> Bytes => MemoryMarshal.AsBytes(sums.AsSpan());

    /// <summary>The place of a month in the year, from 0 for April.</summary>
    public static int MonthOf(ReportingMonth month) => (month.Month + 8) % Months;

    /// <summary>The sum of a cell, by its place on the form, and a month, by its place in the year.</summary>
    public ref readonly CellSum At(int place, int month) => ref sums[(place * Months) + month];

    /// <summary>True where nobody answered anything in a month, by its place in the year.</summary>
    public bool IsBlankIn(int month)
    {
        for (; month < sums.Length; month += Months)
        {
            if (sums[month].Answered > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds to what stands there; sums of other years and of cells that are not on the year's form are left out.</summary>
    public void Add(in FigureSum sum)
    {
        if (sum.Month.FiscalYear == year && form.PlaceOf(sum.CellId) >= 0 && catalogue.PlaceOf(sum.CellId) is var place)
        {
            AddAt((place * Months) + MonthOf(sum.Month), 1, new(sum.Stored, sum.Answered, sum.NotApplicable));
        }
    }

    /// <summary>Adds another grid of the same form and year, or takes it away, in the months that are kept.</summary>
    public void Add(FigureGrid other, int sign, bool[] kept)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            if (kept[i % Months])
            {
                AddAt(i, sign, other.sums[i]);
            }
        }
    }

    private void AddAt(int index, int sign, in CellSum sum)
    {
        ref var at = ref sums[index];
        at = new(checked(at.Stored + (sign * sum.Stored)), at.Answered + (sign * sum.Answered), at.NotApplicable + (sign * sum.NotApplicable));
    }
}
