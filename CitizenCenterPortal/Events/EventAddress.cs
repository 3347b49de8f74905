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
        var isOne = UnitNumber.TryParse(text, out var named);
        address = isOne ? new(named.UnitCode, named.Number) : default;
        return isOne;
    }

    /// <inheritdoc/>
    public override string ToString() => new UnitNumber(UnitCode, Number).ToString();
}
