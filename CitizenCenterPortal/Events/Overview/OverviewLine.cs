namespace CitizenCenterPortal.Events.Overview;

/// <summary>One line of an overview.</summary>
/// <param name="Name">Its theme, clause, stage, month or kind.</param>
/// <param name="Sum">What its events come to.</param>
/// <param name="Opens">The list of its events.</param>
/// <param name="OfStage">People of this life stage who came to any event; null in other lines.</param>
public sealed record OverviewLine(string Name, OverviewSum Sum, EventFilter Opens, int? OfStage = null);
