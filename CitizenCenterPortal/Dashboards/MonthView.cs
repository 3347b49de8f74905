using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>A month of a unit alone.</summary>
/// <param name="Month"><c>2026-04</c>.</param>
/// <param name="Status">Where the report stands; null where there is none to be seen.</param>
/// <param name="Shown">False for a month outside the fiscal year shown, which is here because it may wait for somebody.</param>
/// <param name="Expected">False where the unit was not open.</param>
/// <param name="Reason">Why it was sent back or opened again, while it is being worked on.</param>
public sealed record MonthView(string Month, ReportStatus? Status, bool Shown, bool Expected, string? Reason);

/// <summary>Something that waits for the caller.</summary>
/// <param name="Tone">How urgent.</param>
/// <param name="State">In a word: 差戻し, 3件.</param>
/// <param name="Title">What.</param>
/// <param name="Text">More of it; may be empty.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="LinkText">What the link says.</param>
public sealed record WaitingView(Ui.Tone Tone, string State, string Title, string Text, string Href, string LinkText);
