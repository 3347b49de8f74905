using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>What a centre of the sample city writes where its figures want a reason. It remembers the months that were told, which later ones are held against.</summary>
internal sealed class SampleReasons(RuleBook book, int seed, PlannedUnit unit)
{
    private static readonly Dictionary<string, string[]> Said = new()
    {
        ["USE.PERSONS"] = ["前年同月は修繕のための休館があり、利用者が少なかったためです。", "大きな団体の発表会があった月と重なったためです。日誌で確かめました。"],
        ["FACILITY.ELECTRICITY"] = ["検針票と照らして確かめました。空調の入れ替えと天候によるものです。", "検針日が前年と違うためです。検針票で確かめました。"],
    };

    private static readonly string[] Others = ["日誌と原票で確かめました。数値のとおりです。"];

    private readonly Dictionary<(ReportingMonth Month, int Cell), CellAnswer> told = [];

    /// <summary>The reasons for what is found in a month's figures, handed in with them.</summary>
    public IReadOnlyList<CheckReason> For(ReportingMonth month, IReadOnlyCollection<Figure> figures)
    {
        Keep(figures);
        var dice = new Dice(seed, unit.Code, month.Number, "reasons");
        return
        [
            .. book.Check(month, (of, cell) => told.GetValueOrDefault((of, cell))).Where(finding => finding.Level == CheckLevel.Caution).Select(finding =>
            {
                var words = Said.GetValueOrDefault(finding.Cells[0].Measure, Others);
                return new CheckReason { OrgUnitId = unit.Id, Month = month, Finding = finding.Code, Numbers = finding.Numbers, Words = words[dice.Whole(0, words.Length - 1)], Reported = true };
            }),
        ];
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
