using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What somebody does next, as chance has it; <see cref="FlowModel"/> says what that is where the reports stand now.</summary>
/// <param name="Who">Who does it.</param>
/// <param name="What">What they do.</param>
/// <param name="Where">To which report, and at which of its places.</param>
/// <param name="How">What they write.</param>
/// <param name="Wild">True where nobody asks whether the table allows it.</param>
public sealed record FlowTurn(byte Who, byte What, byte Where, byte How, bool Wild);

/// <summary>Somebody who acts: one person may have several roles.</summary>
/// <param name="Role">The role they act in.</param>
/// <param name="Unit">Where.</param>
/// <param name="Person">Who.</param>
/// <param name="For">For whom they stand in; null in their own name.</param>
internal sealed record FlowPerson(string Role, string Unit, int Person, int? For = null)
{
    /// <summary>
    /// Every role, the neighbours', and people who meet a report twice: 2 is a director of centre and ward, 3 of both hubs and the city. The last
    /// stand in for another where they have, or had, a word of their own: at the centre, at its ward, at the city.
    /// </summary>
    public static readonly IReadOnlyList<FlowPerson> All =
    [
        new("center-staff", "D101", 1), new("center-director", "D101", 1), new("center-director", "D101", 2), new("ward-director", "W1", 2), new("ward-staff", "W1", 2),
        new("center-staff", "W1", 5), new("center-director", "W1", 5), new("center-director", "W1", 3), new("city-director", "C00", 3), new("city-director", "C00", 4), new("city-staff", "C00", 4),
        new("center-director", "C00", 3), new("center-director", "D201", 6), new("ward-director", "W2", 7), new("operator-hq", "D101", 8), new("auditor", "C00", 8), new("administrator", "C00", 9),
        new("center-director", "D101", 4, For: 2), new("ward-director", "W1", 1, For: 2), new("city-director", "C00", 5, For: 3), new("center-director", "D101", 2, For: 1),
    ];

    /// <summary>How the journal names them.</summary>
    public string Signature => For is { } head ? $"person:{Person}/{head}" : $"person:{Person}";

    /// <summary>Who has a part in what they do.</summary>
    public HashSet<int> People => For is { } head ? [Person, head] : [Person];

    /// <summary>Their door.</summary>
    public PortalDoor Door(ReportingCity city) => For is { } head ? city.AsDeputy(Role, Unit, Person, head) : city.As(Role, Unit, Person);
}
