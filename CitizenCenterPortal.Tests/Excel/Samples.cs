namespace CitizenCenterPortal.Tests.Excel;

/// <summary>The files of a city office that the tests read as they are.</summary>
public static class Samples
{
    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));
}
