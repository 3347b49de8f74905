using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>What became of a measure from a year on.</summary>
public enum FormChangeKind
{
    /// <summary>It is asked.</summary>
    Added,

    /// <summary>It is no longer asked.</summary>
    Retired,

    /// <summary>It has other words.</summary>
    Renamed,
}

/// <summary>One change of the form from a year on.</summary>
/// <param name="Kind">What became of the measure.</param>
/// <param name="Measure">The measure's code.</param>
/// <param name="Year">The first year of the change.</param>
public readonly record struct FormChange(FormChangeKind Kind, string Measure, FiscalYear Year)
{
    /// <summary>The changes of a catalogue from a year on, in the order of years and then of the form.</summary>
    public static IReadOnlyList<FormChange> From(Catalogue whole, FiscalYear first) =>
    [
        .. from change in All(whole)
           where change.Year >= first
           orderby change.Year, whole.PlaceOf(whole.CellsOf(change.Measure).First().Id)
           select change,
    ];

    private static IEnumerable<FormChange> All(Catalogue whole)
    {
        foreach (var measure in whole.Measures)
        {
            if (measure.FromYear is { } from)
            {
                yield return new(FormChangeKind.Added, measure.Code, from);
            }

            if (measure.UntilYear is { } until)
            {
                yield return new(FormChangeKind.Retired, measure.Code, until.Next);
            }
        }

        foreach (var wording in whole.Wordings)
        {
            yield return new(FormChangeKind.Renamed, wording.Measure, wording.Year);
        }
    }
}
