using System.Globalization;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Identity;

/// <summary>
/// The ended sessions beside the database, next to the keys of their cookies: a line is a session and, UTC, when its cookies are dead by
/// themselves. Written whole or not at all, readable by its owner alone.
/// </summary>
internal static class EndedSessionsFile
{
    /// <summary>Where it lies.</summary>
    /// <param name="beside">The database's <see cref="PortalDatabase.Beside"/>.</param>
    public static string Beside(string beside) => beside + ".ended-sessions";

    /// <summary>The sessions with their end; none where there is no file. A line that is none is passed over.</summary>
    public static IEnumerable<KeyValuePair<string, DateTime>> Read(string file)
    {
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            if (line.Split(' ') is [{ Length: > 0 } session, var until]
                && DateTime.TryParseExact(until, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) && at.Kind == DateTimeKind.Utc)
            {
                yield return new(session, at);
            }
        }
    }

    /// <summary>Puts these in the place of what it held.</summary>
    public static void Write(string file, IEnumerable<KeyValuePair<string, DateTime>> sessions)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}";
        using (var stream = OwnerOnly.New(draft))
        {
            using var lines = new StreamWriter(stream);
            foreach (var (session, until) in sessions)
            {
                lines.Write(string.Create(CultureInfo.InvariantCulture, $"{session} {until:O}\n"));
            }

            lines.Flush();
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, file, overwrite: true);
    }
}
