namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The numbers of a sum of one cell over a unit's subtree, for one month and both stages.</summary>
public abstract class CellTotal
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

    /// <summary>The sum of one stage.</summary>
    public FigureSum At(Stage stage) => stage == Stage.Confirmed
        ? new(Month, CellId, StoredConfirmed, AnsweredConfirmed, NotApplicableConfirmed)
        : new(Month, CellId, Stored, Answered, NotApplicable);
}
