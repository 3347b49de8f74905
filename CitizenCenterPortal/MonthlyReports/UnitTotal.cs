namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// The sum of one cell over a unit's subtree, the unit's own figure among them, for one month and both stages. Recomputed from
/// the children in the transaction of every act that changes a counted figure.
/// </summary>
public sealed class UnitTotal : CellTotal, ISubtreeSum<UnitTotal>, ISummedBeneath
{
    /// <summary>What a unit's own figure adds to the sums above it. A figure that was never reported counts nowhere.</summary>
    public static UnitTotal Of(Figure figure) => new()
    {
        OrgUnitId = figure.OrgUnitId,
        Month = figure.Month,
        CellId = figure.CellId,
        Stored = figure.Reported ? figure.Stored ?? 0 : 0,
        Answered = figure is { Reported: true, IsAnswered: true } ? 1 : 0,
        NotApplicable = figure is { Reported: true, NotApplicable: true } ? 1 : 0,
        StoredConfirmed = figure.StoredConfirmed ?? 0,
        AnsweredConfirmed = figure.IsConfirmed ? 1 : 0,
        NotApplicableConfirmed = figure.ConfirmedNotApplicable ? 1 : 0,
    };

    /// <inheritdoc/>
    public static UnitTotal Zero(int unitId, ReportingMonth month, int cellId) => new() { OrgUnitId = unitId, Month = month, CellId = cellId };

    /// <inheritdoc/>
    public void Add(UnitTotal part)
    {
        // A sum that no longer fits must fail the act, not come out as another number.
        checked
        {
            Stored += part.Stored;
            Answered += part.Answered;
            NotApplicable += part.NotApplicable;
            StoredConfirmed += part.StoredConfirmed;
            AnsweredConfirmed += part.AnsweredConfirmed;
            NotApplicableConfirmed += part.NotApplicableConfirmed;
        }
    }

    /// <inheritdoc/>
    public bool Says(UnitTotal other) =>
        (Stored, Answered, NotApplicable, StoredConfirmed, AnsweredConfirmed, NotApplicableConfirmed)
        == (other.Stored, other.Answered, other.NotApplicable, other.StoredConfirmed, other.AnsweredConfirmed, other.NotApplicableConfirmed);

    /// <inheritdoc/>
    public string Tell() => FormattableString.Invariant(
        $"{Stored / Figure.Fraction} ({Answered}, {NotApplicable}) {StoredConfirmed / Figure.Fraction} ({AnsweredConfirmed}, {NotApplicableConfirmed})");
}
