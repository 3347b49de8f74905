using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>No year's form has two measures of one name: who fills it in could not tell them apart.</summary>
internal static class SameNames
{
    /// <summary>Why the measures cannot stand so from a year on; null where no year has two of one name.</summary>
    public static Sentence? WhyNot(IReadOnlyCollection<Measure> measures, IReadOnlyCollection<MeasureWording> wordings, FiscalYear first)
    {
        var changes = measures.SelectMany(measure => new[] { measure.FromYear?.Start, measure.UntilYear?.Next.Start }).Concat(wordings.Select(wording => (int?)wording.Year.Start)).Append(first.Start);
        var twice = from year in changes.OfType<int>().Distinct().Where(start => start >= first.Start).Order().Select(start => new FiscalYear(start))
                    from same in measures.Where(measure => measure.StandsIn(year)).OrderBy(measure => measure.Position).GroupBy(measure => NameIn(measure, year))
                    where same.Count() > 1
                    select new Sentence("{0}の様式に「{1}」という項目が二つできます（{2}）。先にどちらかの名前を変えるか、取りやめてください。", Era.Fiscal(year), same.Key, string.Join(Words.Say("、"), same.Select(measure => measure.Code)));
        return twice.FirstOrDefault();

        string NameIn(Measure measure, FiscalYear year) => wordings.Where(wording => wording.Measure == measure.Code && wording.Year <= year).MaxBy(wording => wording.Year.Start)?.Name ?? measure.Name;
    }
}
