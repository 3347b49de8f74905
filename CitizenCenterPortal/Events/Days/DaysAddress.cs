using System.Globalization;

namespace CitizenCenterPortal.Events.Days;

/// <summary>Which days of which centre a calendar shows, as its address says it.</summary>
/// <param name="View"><c>month</c>, <c>week</c> or <c>list</c>; null for what suits the centres.</param>
/// <param name="At">A day of the span; null for today.</param>
/// <param name="Unit">The code of a centre, which stands for all beneath it too.</param>
/// <param name="Own">True for the centre alone.</param>
/// <param name="Room">The type of room, or <see cref="Outside"/>; null for all.</param>
public sealed record DaysAddress(string? View = null, DateOnly? At = null, string? Unit = null, bool Own = false, string? Room = null)
{
    /// <summary>A room of none: 館外.</summary>
    public const string Outside = "outside";

    /// <summary>The choices of <see cref="View"/>.</summary>
    public static readonly IReadOnlyList<(string Code, Sentence Name)> Views = [("month", "月"), ("week", "週"), ("list", "一覧")];

    /// <summary>Its address.</summary>
    public string Href
    {
        get
        {
            var parts = new (string Name, string? Value)[] { ("view", View), ("at", At?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("unit", Unit), ("own", Own ? "1" : null), ("room", Room) };
            var said = parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
            return said.Count == 0 ? "/events/calendar" : $"/events/calendar?{string.Join('&', said)}";
        }
    }

    /// <summary>Reads an address; null for one that the portal does not write.</summary>
    public static DaysAddress? Read(string? view, string? at, string? unit, string? own, string? room) =>
        (Named(view) is { } chosen && Views.All(one => one.Code != chosen)) || Named(own) is not (null or "1") || !TryDay(at, out var day)
            ? null
            : new(Named(view), day, Named(unit), Named(own) is not null, Named(room));

    /// <summary>Reads a day as addresses write it; true, without one, where none is named.</summary>
    internal static bool TryDay(string? text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = isDay ? read : null;
        return isDay || string.IsNullOrEmpty(text);
    }

    /// <summary>Null for a word that is not there.</summary>
    internal static string? Named(string? word) => string.IsNullOrEmpty(word) ? null : word;
}
