namespace CitizenCenterPortal.Kernel;

/// <summary>One line of the portal's menu.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Href">Where it leads: <c>/reports</c>. Pages beneath it count as it.</param>
/// <param name="Group">The heading it stands under; empty for the first lines, which have none.</param>
/// <param name="Icon">The name of a drawing of <c>icons/icons.svg</c>.</param>
/// <param name="Badge">How many things wait there; null or 0 shows nothing.</param>
public sealed record MenuItem(Sentence Label, string Href, Sentence Group, string? Icon = null, int? Badge = null);
