using CitizenCenterPortal.Dashboards.Exports;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Tests.Excel;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>What LibreOffice reckons from the typed cells is what the portal's own functions said, whatever the form and its gaps.</summary>
public sealed class FormulasTests
{
    private static readonly CoverFacts Facts = new("杜野市", "年度評価報告書", new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc), "試験");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_rule_of_sums_indicators_and_levels_is_said_in_formulas_as_in_code(int seed)
    {
        var book = Books.Write(writer => EvaluationWorkbook.Write(writer, GivenBook.Make(seed, units: 40), Facts));

        Books.Complaints(book).ShouldBeEmpty();
        Workbooks.Differences(book, LibreOffice.Recalculate(book)).ShouldBeEmpty();
    }
}
