namespace CitizenCenterPortal.MonthlyReports;

/// <summary>One step of a report's way, as a person asks for it.</summary>
/// <param name="UnitCode">The unit: <c>D101</c>.</param>
/// <param name="Month">The month.</param>
/// <param name="Act">The act's code: <c>monthly-report.submit</c>.</param>
/// <param name="Seen">The <see cref="ReportView.Seen"/> of the report that the person looked at; it must still be so.</param>
/// <param name="Reason">Why, where the act needs it; at most <see cref="Kernel.Act.ReasonMaxLength"/> characters.</param>
/// <param name="Places">For a return, what is asked for where; for a correction, what may be changed, at least one (<see cref="FormPlaces.Everything"/> for all of the form); at most <see cref="MaxPlaces"/>.</param>
public sealed record ReportMove(string UnitCode, ReportingMonth Month, string Act, long? Seen, string? Reason = null, IReadOnlyList<RemarkedPlace>? Places = null)
{
    /// <summary>Most places of one request.</summary>
    public const int MaxPlaces = 200;

    /// <summary>Longest name of an act or a place, in characters.</summary>
    public const int NameMaxLength = 100;
}

/// <summary>A place of the form that a return or a correction names.</summary>
/// <param name="Place">The code of a cell, of a measure or of a text, the name of a block, or <see cref="FormPlaces.Everything"/>.</param>
/// <param name="Words">What is asked for; may be empty; at most <see cref="Kernel.Act.ReasonMaxLength"/> characters.</param>
public sealed record RemarkedPlace(string Place, string Words = "");
