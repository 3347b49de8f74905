using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>What hangs on the city's own holidays in another room, which may not be changed afterwards.</summary>
public interface IHolidayWatch
{
    /// <summary>Why the holidays may not become others: what would move, and what to do instead; null where nothing stands against it.</summary>
    /// <param name="reading">Who asks, and when.</param>
    /// <param name="now">The holidays that stand.</param>
    /// <param name="shall">The same with one more or one fewer.</param>
    /// <param name="day">That one.</param>
    /// <param name="stop">Stops it.</param>
    Task<Sentence?> WhyNotAsync(Reading reading, HolidayBook now, HolidayBook shall, DateOnly day, CancellationToken stop);
}
