using System.Globalization;

namespace CitizenCenterPortal.Events;

/// <summary>How an address names an event: <c>/events/D101-12</c>, the lead centre's code and the number there.</summary>
/// <param name="UnitCode">The lead centre's code.</param>
/// <param name="Number">The event's number there.</param>
public readonly record struct EventAddress(string UnitCode, int Number)
{
    /// <summary>Where its page is.</summary>
    public string Href => $"/events/{this}";

    /// <summary>Reads the part of an address; false for what names no event.</summary>
    public static bool TryParse(string? text, out EventAddress address)
    {
        var bar = text?.LastIndexOf('-') ?? -1;
        var isOne = int.TryParse(bar > 0 ? text.AsSpan(bar + 1) : [], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        address = isOne ? new(text![..bar], number) : default;
        return isOne;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{UnitCode}-{Number}");
}
