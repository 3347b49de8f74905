using System.Globalization;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>What a centre of the sample city writes where its figures want a reason. It remembers the months that were told, which later ones are held against.</summary>
internal sealed class SampleReasons(RuleBook book, int seed, PlannedUnit unit)
{
    private static readonly Dictionary<(string Measure, bool Rose), string[]> Said = new()
    {
        [("USE.PERSONS", true)] = ["前年同月は臨時の休館があり、利用者が少なかったためです。", "臨時の休館があった前年同月と比べたためです。日誌で人数を確かめました。"],
        [("USE.PERSONS", false)] = ["修繕のための休館があり、利用者が少なくなりました。", "臨時の休館があったためです。日誌で人数を確かめました。"],
        [("OPEN.DAYS", false)] = ["設備の故障で1日臨時に休館しました。開館カレンダーには入れていませんでした。"],
        [("FACILITY.ELECTRICITY", true)] = ["検針票と照らして確かめました。前年同月は休館の日が多かったためです。"],
        [("FACILITY.ELECTRICITY", false)] = ["検針票と照らして確かめました。修繕のための休館で使用量が減りました。"],
    };

    private static readonly string[] Others = ["日誌と原票で確かめました。数値のとおりです。"];

    private readonly Dictionary<(ReportingMonth Month, int Cell), CellAnswer> told = [];
    private readonly Dictionary<FiscalYear, OpeningMonth[]> opening = [];

    /// <summary>The reasons for what is found in a month's figures, handed in with them.</summary>
    public IReadOnlyList<CheckReason> For(ReportingMonth month, IReadOnlyCollection<Figure> figures)
    {
        Keep(figures);
        var dice = new Dice(seed, unit.Code, month.Number, "reasons");
        return
        [
            .. book.Check(month, (of, cell) => told.GetValueOrDefault((of, cell)), Calendar).Where(finding => finding.Level == CheckLevel.Caution).Select(finding =>
            {
                var words = Said.GetValueOrDefault((finding.Cells[0].Measure, Rose(finding)), Others);
                return new CheckReason { OrgUnitId = unit.Id, Month = month, Finding = finding.Code, Numbers = finding.Numbers, Words = words[dice.Whole(0, words.Length - 1)], Reported = true };
            }),
        ];
    }

    /// <summary>The days that the calendar has, as the portal will say them.</summary>
    public CellAnswer Calendar(ReportingMonth month, int cellId)
    {
        if (book.Catalogue.Cell(cellId)?.Code != "OPEN.DAYS")
        {
            return default;
        }

        if (!opening.TryGetValue(month.FiscalYear, out var year))
        {
            opening[month.FiscalYear] = year = SampleCalendar.YearOf(unit, new(unit, seed), month.FiscalYear, seed);
        }

        return new(Figure.ToStored(year.First(each => each.Month == month).Open), false);
    }

    private static bool Rose(Finding finding)
    {
        var numbers = finding.Numbers.Split('|').Select(number => decimal.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return numbers[0] > numbers[1];
    }

    /// <summary>Remembers a month.</summary>
    public void Keep(IReadOnlyCollection<Figure> figures)
    {
        foreach (var figure in figures)
        {
            told[(figure.Month, figure.CellId)] = new(figure.Stored, figure.NotApplicable);
        }
    }
}
