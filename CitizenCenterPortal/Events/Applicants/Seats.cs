using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>How many people have places in an event, and how many wait; the one rule of where an application stands that comes now.</summary>
/// <param name="Capacity">定員; null where there is none.</param>
/// <param name="Taken">People who have a place.</param>
/// <param name="Waiting">Applications that wait.</param>
/// <param name="LastTurn">The last place among those who wait.</param>
/// <param name="Applied">All people who applied, those who declined among them: 応募者数.</param>
public sealed record Seats(int? Capacity, int Taken, int Waiting, int LastTurn, int Applied)
{
    /// <summary>How many applications stand where.</summary>
    public IReadOnlyDictionary<ApplicantState, int> Counts { get; init; } = new Dictionary<ApplicantState, int>();

    /// <summary>How many people those are.</summary>
    public IReadOnlyDictionary<ApplicantState, int> People { get; init; } = new Dictionary<ApplicantState, int>();

    /// <summary>All applications.</summary>
    public int Count => Counts.Values.Sum();

    /// <summary>Places left; null without a capacity, below 0 where it was made smaller.</summary>
    public int? Left => Capacity - Taken;

    /// <summary>Where an application of so many people stands that comes now: nobody comes in before those who wait, nor is drawn before them.</summary>
    public (ApplicantState State, int? Turn) For(Recruitment recruitment, int people) =>
        Waiting > 0 ? Last
        : recruitment == Recruitment.Lottery ? (ApplicantState.Received, null)
        : HasRoomFor(people) ? (ApplicantState.Admitted, null)
        : Last;

    /// <summary>Where somebody stands who declined and comes back. Who was drawn, or had a place or a turn, is in no further draw: they wait behind the others.</summary>
    public (ApplicantState State, int? Turn) Back(Recruitment recruitment, EventApplicant row) =>
        recruitment == Recruitment.Lottery && row.Turn is not null ? Last : For(recruitment, row.People);

    /// <summary>How many people win in a draw now: nobody while others wait, since those come first; then it tells in which order the drawn wait behind them. Null without a capacity.</summary>
    public int? Places => Waiting > 0 ? 0 : Left;

    /// <summary>True where so many people may have a place at once: all of them fit, and nobody waits for it.</summary>
    public bool HasRoomFor(int people) => Left is null || (people <= Left && Waiting == 0);

    private (ApplicantState State, int? Turn) Last => (ApplicantState.Waiting, LastTurn + 1);

    /// <summary>True where a state has a place.</summary>
    public static bool HasPlace(ApplicantState state) => state is ApplicantState.Admitted or ApplicantState.Came or ApplicantState.Absent;

    /// <summary>Those of an event, by one command; without one application where it is about to be judged anew.</summary>
    internal static async Task<Seats> OfAsync(IQueryable<EventApplicant> rows, Event of, int but, CancellationToken stop)
    {
        var sums = await rows.Where(row => row.OrgUnitId == of.OrgUnitId && row.EventNumber == of.Number && row.Number != but).GroupBy(row => row.State)
            .Select(same => new { same.Key, Count = same.Count(), People = same.Sum(row => row.People), Turn = same.Max(row => row.Turn) }).ToListAsync(stop);
        return new(
            of.Capacity, sums.Where(same => HasPlace(same.Key)).Sum(same => same.People), sums.Where(same => same.Key == ApplicantState.Waiting).Sum(same => same.Count),
            sums.Max(same => same.Turn) ?? 0, sums.Sum(same => same.People))
        {
            Counts = sums.ToDictionary(same => same.Key, same => same.Count),
            People = sums.ToDictionary(same => same.Key, same => same.People),
        };
    }
}
