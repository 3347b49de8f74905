namespace CitizenCenterPortal.Kernel;

/// <summary>The city's name for the frame and for papers; settings <c>Portal:City:Name</c> and <c>Portal:City:NameEn</c>, empty where the city hub's name serves.</summary>
/// <param name="Japanese">杜野市.</param>
/// <param name="English">Morino City; empty where the Japanese serves both languages.</param>
public sealed record CityName(string Japanese, string English = "")
{
    /// <summary>The name in the reader's language.</summary>
    public string Text => Words.Pick(Japanese, English);
}
