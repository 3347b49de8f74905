namespace CitizenCenterPortal.Excel;

/// <summary>
/// The faults of one file as they are found. The first of them are kept, some more are counted, and then the reading ends: nobody mends
/// a million lines one by one, and a hostile file must not fill the memory with sentences.
/// </summary>
public sealed class Faults
{
    /// <summary>So many are told one by one.</summary>
    public const int MaxKept = 200;

    /// <summary>So many are counted; the rest of the file is not read.</summary>
    public const int MaxCounted = 2_000;

    private readonly List<Problem> kept = [];

    /// <summary>How many were found.</summary>
    public int Count { get; private set; }

    /// <summary>True where reading on serves nobody.</summary>
    public bool IsFull => Count >= MaxCounted;

    /// <summary>Those that are told, in the order of the file, and a last line without a place for those that are not.</summary>
    public IReadOnlyList<Problem> Told => Count <= MaxKept ? [.. kept.InOrderOfFile()] : [.. kept.InOrderOfFile(), new(null, IsFull
        ? new Sentence("ほかに {0} 件以上あります。ここで読むのをやめました。はじめの {1} 件を直して、もう一度お試しください。", (Count - MaxKept).ToString("N0", System.Globalization.CultureInfo.InvariantCulture), MaxKept)
        : new Sentence("ほかに {0} 件あります。はじめの {1} 件を直して、もう一度お試しください。", (Count - MaxKept).ToString("N0", System.Globalization.CultureInfo.InvariantCulture), MaxKept))];

    /// <summary>Notes one.</summary>
    public void Add(Problem fault)
    {
        if (Count++ < MaxKept)
        {
            kept.Add(fault);
        }
    }

    /// <summary>Notes several, until there are enough.</summary>
    public void Add(IEnumerable<Problem> faults)
    {
        foreach (var fault in faults.TakeWhile(_ => !IsFull))
        {
            Add(fault);
        }
    }
}
