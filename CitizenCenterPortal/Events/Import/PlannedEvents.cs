using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Events.Import;

/// <summary>An event of a list as it would be written.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Row">Its row, without a number yet.</param>
/// <param name="Sessions">Its sessions.</param>
/// <param name="First">The day of the first.</param>
/// <param name="Same">The one that is there already; null for a new one.</param>
internal sealed record PlannedEvent(FileEvent File, Event Row, List<EventSession> Sessions, DateOnly? First, EventAddress? Same)
{
    /// <summary>What should be looked at once more.</summary>
    public List<Problem> Warnings { get; } = [];
}

/// <summary>What a list comes to.</summary>
/// <param name="Events">Its events.</param>
/// <param name="Faults">What stands against it.</param>
internal sealed record PlannedEvents(IReadOnlyList<PlannedEvent> Events, Faults Faults)
{
    /// <summary>Names what would be done, and what should be looked at.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Events.Select(one =>
        string.Create(CultureInfo.InvariantCulture, $"{one.Row.Title}|{one.First}|{one.Same}|{string.Join('|', one.Warnings.Select(warning => warning.ToString()))}"))))));
}
