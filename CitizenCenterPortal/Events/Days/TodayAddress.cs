using System.Globalization;

namespace CitizenCenterPortal.Events.Days;

/// <summary>Which day of which centre, as its address says it.</summary>
/// <param name="Day">The day; null for today.</param>
/// <param name="Unit">The code of a centre, which stands for all beneath it too.</param>
/// <param name="Own">True for the centre alone.</param>
public sealed record TodayAddress(DateOnly? Day, string? Unit, bool Own)
{
    /// <summary>Its address.</summary>
    public string Href
    {
        get
        {
            var parts = new (string Name, string? Value)[] { ("day", Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("unit", Unit), ("own", Own ? "1" : null) };
            var said = parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
            return said.Count == 0 ? "/events/today" : $"/events/today?{string.Join('&', said)}";
        }
    }

    /// <summary>Reads an address; null for one that the portal does not write.</summary>
    public static TodayAddress? Read(string? day, string? unit, string? own) =>
        (DaysAddress.Named(own) is null or "1") && DaysAddress.TryDay(day, out var at) ? new(at, DaysAddress.Named(unit), DaysAddress.Named(own) is not null) : null;
}
