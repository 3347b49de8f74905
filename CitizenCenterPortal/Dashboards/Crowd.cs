using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>What units answered to a cell of a month with numbers: how many they are, and their sum.</summary>
internal readonly record struct Answers(int Units, decimal Sum)
{
    private Answers(Amount amount)
        : this(amount.Units, amount.Value ?? 0)
    {
    }

    /// <summary>Of the figures of some units.</summary>
    public static Answers Of(FigureColumn figures, Cell cell, ReportingMonth month) => new(figures.In(month).Of(cell));

    public static Answers operator -(Answers one, Answers other) => new(one.Units - other.Units, one.Sum - other.Sum);
}

/// <summary>
/// Which months of a hub's total may be told to a reader, for each indicator: those in which at least three centres that the reader knows
/// nothing of answered each of its terms. What the reader could take away is known to them: units they reach, and hubs within whose own
/// averages they are told. 速報 is told first; 確定 only where nobody but three at least stand between the two.
/// </summary>
/// <param name="total">The total of a hub over the span.</param>
/// <param name="reached">What the reader's own units answered to a cell of a month; null where that cannot be told.</param>
/// <param name="within">The hubs directly within it in a month, of which the reader may be told averages too.</param>
/// <param name="provisional">The same hub's 速報, where this is 確定.</param>
internal sealed class Crowd(FigureColumn total, Func<ReportingMonth, Cell, Answers?> reached, Func<ReportingMonth, IReadOnlyList<Crowd>> within, Crowd? provisional = null)
{
    /// <summary>How many centres hide each of them.</summary>
    public const int Fewest = 3;

    private readonly Dictionary<(Indicator Indicator, ReportingMonth Month), bool> asked = [];

    /// <summary>The total over the span.</summary>
    public FigureColumn Total => total;

    /// <summary>For who sees the whole total with all its parts, from whom nothing is hidden; three centres still make an average.</summary>
    public static Crowd Seen(FigureColumn total) => new(total, (_, _) => default(Answers), _ => []);

    /// <summary>
    /// The months that may be told of an indicator. None of a sum of which a month that somebody answered may not be: beside the reader's own
    /// it would be of another span.
    /// </summary>
    public IReadOnlySet<ReportingMonth> MonthsOf(Indicator indicator)
    {
        var told = total.Span.Months.Where(month => Tells(indicator, month)).ToHashSet();
        return indicator.Denominator.Length > 0 || total.Span.Months.All(month => told.Contains(month) || !IsAnswered(indicator, month)) ? told : [];
    }

    private bool Tells(Indicator indicator, ReportingMonth month)
    {
        if (!asked.TryGetValue((indicator, month), out var tells))
        {
            asked[(indicator, month)] = tells = Hides(indicator, month) && IsApart(indicator, month);
        }

        return tells;
    }

    private bool TellsBoth(Indicator indicator, ReportingMonth month) => Tells(indicator, month) && provisional!.Tells(indicator, month);

    private bool IsAnswered(Indicator indicator, ReportingMonth month) => Terms(indicator).SelectMany(cells => cells).Any(cell => All(cell, month).Units > 0);

    /// <summary>A term that nobody else answered with a number tells nothing of anybody; each of the others must be many centres'.</summary>
    private bool Hides(Indicator indicator, ReportingMonth month)
    {
        var others = Terms(indicator).Select(cells => Most(cells.Select(cell => Others(indicator, cell, month)))).ToList();
        return others.TrueForAll(units => units is 0 or >= Fewest) && (others.Exists(units => units > 0) || within(month).Any(hub => hub.Tells(indicator, month)));
    }

    /// <summary>Of 確定: nobody is read out of what 速報 has more, or has otherwise. It is nothing at all, or many centres'.</summary>
    private bool IsApart(Indicator indicator, ReportingMonth month) => provisional?.Tells(indicator, month) != true
        || Terms(indicator).Select(cells => cells.Select(cell => Between(indicator, cell, month)).ToList())
            .All(between => between.TrueForAll(one => one == default(Answers)) || Most(between) >= Fewest);

    /// <summary>What units that the reader knows nothing of answered to a cell; null where that cannot be told.</summary>
    private Answers? Others(Indicator indicator, Cell cell, ReportingMonth month) => Less(Unreached(cell, month), hub => hub.Told(indicator, cell, month), month);

    /// <summary>What of a hub's answers that the reader does not reach is known to them in sum.</summary>
    private Answers Told(Indicator indicator, Cell cell, ReportingMonth month) => Tells(indicator, month)
        ? Unreached(cell, month) ?? All(cell, month)
        : within(month).Select(hub => hub.Told(indicator, cell, month)).Aggregate(default(Answers), (sum, told) => new(sum.Units + told.Units, sum.Sum + told.Sum));

    /// <summary>What stands between the two stages and is not known to the reader from a hub within, of which they are told both.</summary>
    private Answers? Between(Indicator indicator, Cell cell, ReportingMonth month)
    {
        return Less(provisional!.Unreached(cell, month) - Unreached(cell, month), Known, month);

        Answers Known(Crowd hub) => hub.TellsBoth(indicator, month) ? hub.Between(indicator, cell, month) ?? default : default;
    }

    private Answers? Less(Answers? answers, Func<Crowd, Answers> known, ReportingMonth month) => within(month).Aggregate(answers, (left, hub) => left - known(hub));

    private Answers? Unreached(Cell cell, ReportingMonth month) => All(cell, month) - reached(month, cell);

    private Answers All(Cell cell, ReportingMonth month) => Answers.Of(total, cell, month);

    /// <summary>How many answered the cell that most did; null where one cannot be told.</summary>
    private static int? Most(IEnumerable<Answers?> cells) => cells.Select(cell => cell?.Units).ToList() is var units && units.Contains(null) ? null : units.DefaultIfEmpty(0).Max();

    /// <summary>The cells of each term of an indicator.</summary>
    private IEnumerable<IEnumerable<Cell>> Terms(Indicator indicator) =>
        from term in Formula.Parse(indicator.Numerator).Terms.Concat(Formula.Parse(indicator.Denominator).Terms)
        select total.Catalogue.CellsOf(term.Measure).Where(cell => term.Option is null || cell.Option == term.Option);
}
