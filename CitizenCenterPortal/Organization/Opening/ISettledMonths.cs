using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>A month whose report somebody above has looked at already.</summary>
/// <param name="Month">The month.</param>
/// <param name="State">How far it is, in the reader's language: 受理済, 確定.</param>
public sealed record SettledMonth(ReportingMonth Month, string State);

/// <summary>The months of a unit whose reports were accepted or confirmed, which another room keeps.</summary>
public interface ISettledMonths
{
    /// <summary>Those of some months, in order.</summary>
    Task<IReadOnlyList<SettledMonth>> ReadAsync(Reading reading, int unitId, MonthSpan months, CancellationToken stop);
}
