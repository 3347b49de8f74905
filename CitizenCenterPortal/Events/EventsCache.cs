using CitizenCenterPortal.Data;
using Microsoft.Extensions.Caching.Memory;

namespace CitizenCenterPortal.Events;

/// <summary>Keeps what was read of events for readers of the same reach, for as long as no event, no unit and no form changed and somebody asks once a day; at most 500 such, and 5,000 numbers.</summary>
public sealed class EventsCache : IDisposable
{
    private const int Capacity = 500, NumbersCapacity = 5_000;

    private static readonly TimeSpan Unasked = TimeSpan.FromDays(1);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Capacity });

    /// <summary>Apart from the rest: who looks through many lists drives no overview out.</summary>
    private readonly MemoryCache numbers = new(new MemoryCacheOptions { SizeLimit = NumbersCapacity });

    private readonly record struct Key(Reach Reach, int? UnitId, int? OperatorId, DateOnly Today, object Of);

    private readonly record struct Version(long Events, long Organization, long Catalogue, long? Applicants);

    /// <inheritdoc/>
    public void Dispose()
    {
        kept.Dispose();
        numbers.Dispose();
    }

    /// <summary>What is kept, or what is read now.</summary>
    /// <param name="reading">Who reads: of others' reach nothing is given.</param>
    /// <param name="of">What it is of, but for the reach and the day. It must be of the language too where it says something.</param>
    /// <param name="readAsync">Reads it, of approved events alone: it is given to who may not read plans.</param>
    internal Task<T> GetAsync<T>(Reading reading, object of, Func<Task<T>> readAsync)
        where T : class => GetAsync(kept, VersionOf(reading), KeyOf(reading, of), readAsync);

    /// <summary>The same of what tells how many applied: kept until somebody applies, which happens every few minutes. Nothing else is kept with it.</summary>
    internal Task<T> GetApplicantsAsync<T>(Reading reading, object of, Func<Task<T>> readAsync)
        where T : class => GetAsync(kept, VersionOf(reading) with { Applicants = reading.Stamps.Applicants }, KeyOf(reading, (typeof(T), of)), readAsync);

    /// <summary>The same of a number; <paramref name="of"/> says where it counts plans too.</summary>
    internal Task<int> GetNumberAsync(Reading reading, object of, Func<Task<int>> readAsync) => GetAsync(numbers, VersionOf(reading), KeyOf(reading, of), readAsync);

    /// <summary>The same of what is the whole city's and seen by everybody, as its themes.</summary>
    internal Task<T> GetCityWideAsync<T>(Reading reading, object of, Func<Task<T>> readAsync)
        where T : class => GetAsync(kept, VersionOf(reading), new Key(Reach.None, null, null, reading.Clock.Today, of), readAsync);

    private static Key KeyOf(Reading reading, object of) => new(reading.Caller.Reach, reading.Caller.OrgUnitId, reading.Caller.OperatorId, reading.Clock.Today, of);

    private static Version VersionOf(Reading reading) => new(reading.Stamps.Events, reading.Stamps.Organization, reading.Stamps.Catalogue, null);

    private static async Task<T> GetAsync<T>(MemoryCache kept, Version version, Key key, Func<Task<T>> readAsync)
    {
        if (kept.TryGetValue(key, out (Version Version, T Kept) found) && found.Version == version)
        {
            return found.Kept;
        }

        var read = await readAsync();
        kept.Set(key, (version, read), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Unasked });
        return read;
    }
}
