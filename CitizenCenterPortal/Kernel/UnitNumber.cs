using System.Globalization;

namespace CitizenCenterPortal.Kernel;

/// <summary>What belongs to a centre and is named by a number there, as an address writes it: <c>D101-12</c>.</summary>
/// <param name="UnitCode">The centre's code.</param>
/// <param name="Number">The number there, from 1.</param>
public readonly record struct UnitNumber(string UnitCode, int Number)
{
    /// <summary>Reads the part of an address; false for what names nothing.</summary>
    public static bool TryParse(string? text, out UnitNumber address)
    {
        var bar = text?.LastIndexOf('-') ?? -1;
        var isOne = int.TryParse(bar > 0 ? text.AsSpan(bar + 1) : [], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        address = isOne ? new(text![..bar], number) : default;
        return isOne;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{UnitCode}-{Number}");
}
