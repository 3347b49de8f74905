namespace CitizenCenterPortal.MonthlyReports;

/// <summary>A <see cref="UnitTotal"/> as it stands before those beneath its unit, who may know averages of it.</summary>
public sealed class TotalAbove : CellTotal, ISeenFromBeneath;
