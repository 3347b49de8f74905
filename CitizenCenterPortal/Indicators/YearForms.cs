namespace CitizenCenterPortal.Indicators;

/// <summary>The forms of all years of a catalogue, each made once: between two changes the years share one.</summary>
internal sealed class YearForms
{
    private readonly FiscalYear[] changes;
    private readonly Lazy<Catalogue>[] forms;

    public YearForms(Catalogue whole)
    {
        changes =
        [
            .. whole.Measures.SelectMany(measure => new[] { measure.FromYear, measure.UntilYear?.Next }).OfType<FiscalYear>()
                .Concat(whole.Wordings.Select(wording => wording.Year)).Distinct().Order(),
        ];
        forms = [.. changes.Select(year => new Lazy<Catalogue>(() => whole.Part(year))).Prepend(new(() => changes.Length == 0 ? whole : whole.Part(changes[0].Previous)))];
    }

    /// <summary>The form of a year; the whole where no year differs from another.</summary>
    public Catalogue Of(FiscalYear year) => forms[changes.Count(change => change <= year)].Value;
}
