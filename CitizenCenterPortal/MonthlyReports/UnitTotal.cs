namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// The sum of one cell over a unit's subtree, the unit's own figure among them, for one month and both stages. Recomputed from
/// the children in the transaction of every act that changes a counted figure.
/// </summary>
public sealed class UnitTotal : ISubtreeSum<UnitTotal>, ISummedBeneath
{
    /// <summary>The unit at the top of the subtree.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>The cell.</summary>
    public int CellId { get; set; }

    /// <summary>速報: sum in ten-thousandths over reports submitted at least once; 該当なし counts as 0.</summary>
    public long Stored { get; set; }

    /// <summary>速報: units with an answer.</summary>
    public int Answered { get; set; }

    /// <summary>速報: of these, units whose answer is 該当なし.</summary>
    public int NotApplicable { get; set; }

    /// <summary>確定: sum in ten-thousandths of confirmed values.</summary>
    public long StoredConfirmed { get; set; }

    /// <summary>確定: units with a confirmed answer.</summary>
    public int AnsweredConfirmed { get; set; }

    /// <summary>確定: of these, units whose answer is 該当なし.</summary>
    public int NotApplicableConfirmed { get; set; }

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

    /// <summary>The sum of one stage.</summary>
    public FigureSum At(Stage stage) => stage == Stage.Confirmed
        ? new(Month, CellId, StoredConfirmed, AnsweredConfirmed, NotApplicableConfirmed)
        : new(Month, CellId, Stored, Answered, NotApplicable);

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
