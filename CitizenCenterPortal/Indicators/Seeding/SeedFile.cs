using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Indicators.Seeding;

/// <summary>The files that the portal brings along inside itself, read like any other table.</summary>
internal static class SeedFile
{
    /// <summary>The rows of an embedded file, each as its cells by column. Refuses, as a broken build, a file that cannot be read.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name, params string[] columns)
    {
        var asked = columns.Select(column => new TableColumn(column)).ToArray();
        var faults = new Faults();
        var rows = TableFile.Read(Bytes(name), name, asked, faults)
            .Select(row => (IReadOnlyDictionary<string, string>)asked.ToDictionary(column => column.Name, column => row[column].Trim(), StringComparer.Ordinal)).ToList();
        return faults.Count == 0 ? rows : throw new InvalidDataException(faults.Told[0].ToString());
    }

    /// <summary>A word of the files, <c>per_centre_year</c>, as the code says it.</summary>
    public static T Word<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static byte[] Bytes(string name)
    {
        var assembly = typeof(SeedFile).Assembly;
        using var stream = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(resource => resource.EndsWith($".{name}", StringComparison.Ordinal)))!;
        using var held = new MemoryStream();
        stream.CopyTo(held);
        return held.ToArray();
    }
}
