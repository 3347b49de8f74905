using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.Seeding;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Tests.MonthlyReports.Checks;

/// <summary>The portal's own form.</summary>
internal static class GivenForm
{
    public static Catalogue Whole { get; } = Make();

    private static Catalogue Make()
    {
        var rows = CatalogueDefaults.Read().MissingFrom(new([], [], [], []));
        return new(rows.Measures, rows.Options, rows.Cells, rows.Indicators);
    }
}

/// <summary>A form filled in with the same number in every cell of every month, but for what a test puts.</summary>
internal sealed class GivenAnswers
{
    public const decimal Usual = 10;

    private readonly Dictionary<(ReportingMonth, int), decimal> put = [];

    public CitizenCenterPortal.MonthlyReports.Checks.AnswerAt At => (month, cell) => new(Figure.ToStored(put.GetValueOrDefault((month, cell), Usual)), false);

    public GivenAnswers Put(ReportingMonth month, string cell, decimal value)
    {
        put[(month, GivenForm.Whole.Cell(cell)!.Id)] = value;
        return this;
    }
}
