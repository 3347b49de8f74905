namespace CitizenCenterPortal.Kernel;

/// <summary>One line of the portal's menu.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Href">Where it leads: <c>/reports</c>. Pages beneath it count as it.</param>
/// <param name="Group">The heading it stands under; empty for the first lines, which have none.</param>
/// <param name="Icon">The name of a drawing of <c>icons/icons.svg</c>.</param>
/// <param name="Badge">How many things wait there; null or 0 shows nothing.</param>
/// <param name="Order">Its place in the menu: 0 home, 10 monthly reports, 20 to 80 what one reads and records, 90 administration.</param>
public sealed record MenuItem(Sentence Label, string Href, Sentence Group, string? Icon = null, int? Badge = null, int Order = 50);
