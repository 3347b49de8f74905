using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Tests.Indicators;

/// <summary>Figures of some units, written down one answer after another.</summary>
internal sealed class GivenFigures(MonthSpan span)
{
    private readonly List<FigureSum> sums = [];
    private Coverage each = new(1, 1, 1, 1);

    public static readonly ReportingMonth April = new(2025, 4);

    public static GivenFigures OfYear(int year = 2025) => new(new FiscalYear(year).Months);

    public static GivenFigures UpTo(int months) => new(new(April, April.AddMonths(months - 1)));

    /// <summary>One unit's number.</summary>
    public GivenFigures Answer(string cell, int month, decimal value, int units = 1) => Add(new(April.AddMonths(month - 1), Cell(cell), Figure.ToStored(value)!.Value, units, 0));

    /// <summary>One unit's number in each of the months.</summary>
    public GivenFigures AnswerAll(string cell, decimal value, int units = 1)
    {
        for (var month = 1; month <= span.Count; month++)
        {
            Answer(cell, month, value, units);
        }

        return this;
    }

    /// <summary>One unit's 該当なし.</summary>
    public GivenFigures NotApplicable(string cell, int month = 1) => Add(new(April.AddMonths(month - 1), Cell(cell), 0, 1, 1));

    public GivenFigures Reports(Coverage ofEachMonth)
    {
        each = ofEachMonth;
        return this;
    }

    public FigureColumn Column() => new(GivenCatalogue.Small, span, sums, _ => each);

    private static int Cell(string code) => GivenCatalogue.Small.Cell(code)!.Id;

    private GivenFigures Add(FigureSum sum)
    {
        sums.Add(sum);
        return this;
    }
}
