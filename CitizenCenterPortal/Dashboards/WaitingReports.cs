namespace CitizenCenterPortal.Dashboards;

/// <summary>The reports that wait for a ward's word, the longest waiting first.</summary>
/// <param name="Count">How many.</param>
/// <param name="Reports">The first of them.</param>
public sealed record WaitingReports(int Count, IReadOnlyList<QueuedReport> Reports);

/// <summary>A report that waits.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Month"><c>2026-10</c>.</param>
/// <param name="SubmittedAt">When it was submitted, UTC.</param>
public sealed record QueuedReport(string Unit, string Name, string Month, DateTime? SubmittedAt);
