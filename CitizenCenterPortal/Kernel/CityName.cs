namespace CitizenCenterPortal.Kernel;

/// <summary>The city's name for the frame and for papers; setting <c>Portal:City:Name</c>, empty where the city hub's name serves.</summary>
/// <param name="Text">杜野市.</param>
public sealed record CityName(string Text);
