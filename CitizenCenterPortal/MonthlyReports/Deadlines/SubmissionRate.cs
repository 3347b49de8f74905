using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>How many reports came, and how many in time: of those alone whose day has passed, so that a month that is not due yet lowers nothing.</summary>
/// <param name="Expected">Reports whose day has passed.</param>
/// <param name="Submitted">Those of them that were handed in.</param>
/// <param name="Judged">Those whose day of submission counts: not those that came from a file.</param>
/// <param name="InTime">Those handed in by their day.</param>
public readonly record struct SubmissionRate(int Expected, int Submitted, int Judged, int InTime)
{
    /// <summary>提出率, to a tenth: 98.3%; 「-」 where none is due.</summary>
    public string SubmittedText => Percent(Submitted, Expected);

    /// <summary>期限内の率, to a tenth; 「-」 where there is none to judge.</summary>
    public string InTimeText => Percent(InTime, Judged);

    /// <summary>The rate of some reports.</summary>
    public static SubmissionRate Of(IEnumerable<MatrixCell> cells)
    {
        var due = cells.Where(cell => cell is { Expected: true, IsDue: true }).ToList();
        return new(due.Count, due.Count(cell => cell.IsSubmitted), due.Count(cell => !cell.IsSubmitted || cell.DaysLate is not null), due.Count(cell => cell.DaysLate == 0));
    }

    private static string Percent(int part, int whole) => whole == 0 ? Format.NoDenominator : Format.WithUnit((decimal)part * 100 / whole, 1, "%");
}
