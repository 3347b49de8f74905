namespace CitizenCenterPortal.Plans;

/// <summary>Which part of a year's plans a page shows, as its address says it.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Unit">The code of a unit: its items, those beneath it and those that they hang on, and what hangs on them at these units.</param>
/// <param name="Clause">The code of a clause that an item serves.</param>
/// <param name="Standing">How an item stands: one of <see cref="Standings"/>.</param>
/// <param name="Open">The items whose 取組 are shown, <c>all</c> or addresses parted by commas; null for none.</param>
public sealed record PlanFilter(FiscalYear Year, string? Unit = null, string? Clause = null, string? Standing = null, string? Open = null)
{
    /// <summary>What stands for every item in <see cref="Open"/>.</summary>
    public const string All = "all";

    /// <summary>The choices of <see cref="Standing"/>, in the order of the page.</summary>
    public static readonly IReadOnlyList<(string Code, Sentence Name)> Standings =
    [
        ("behind", "遅れか未記入の四半期がある"), ("good", "順調"), ("fair", "おおむね順調"), ("late", "遅れ"), ("rethink", "見直し"), ("unreviewed", "ふりかえりがない"),
    ];

    /// <summary>True for what <see cref="Open"/> may be: every item, or items by their addresses.</summary>
    public static bool TryOpen(string open) => open == All || open.Split(',').All(one => UnitNumber.TryParse(one, out _));

    /// <summary>True where items are picked out by clause or standing.</summary>
    public bool Picks => Clause is not null || Standing is not null;

    /// <summary>True where nothing is chosen.</summary>
    public bool IsPlain => Unit is null && !Picks;

    /// <summary>True where the 取組 beneath an item are shown.</summary>
    public bool IsOpen(UnitNumber item) => Picks || Open == All || Opened.Contains(item.ToString());

    /// <summary>The address of the page.</summary>
    public string Href
    {
        get
        {
            var parts = new (string Name, string? Value)[] { ("unit", Unit), ("clause", Clause), ("standing", Standing), ("open", Open) }.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
            return parts.Count == 0 ? PlanHref.Of(Year) : $"{PlanHref.Of(Year)}?{string.Join('&', parts)}";
        }
    }

    /// <summary>The same with one item's 取組 shown, or no more.</summary>
    public PlanFilter Turned(UnitNumber item)
    {
        var all = Opened.Contains(item.ToString()) ? Opened.Where(one => one != item.ToString()) : Opened.Append(item.ToString());
        return this with { Open = string.Join(',', all) is { Length: > 0 } some ? some : null };
    }

    /// <summary>True for an item that is picked out.</summary>
    public bool Holds(PlanNode node, DateOnly today) =>
        (Clause is null || node.Item.Clauses.Contains(Codes.Find(Clause), StringComparison.Ordinal)) && Standing switch
        {
            null => true,
            "behind" => PlanQuarters.IsBehind(node.Item, node.Progress, today),
            "unreviewed" => !node.Item.Retired && node.Review is null,
            { } name => node.Review?.Standing.ToString().Equals(name, StringComparison.OrdinalIgnoreCase) == true,
        };

    private IReadOnlyList<string> Opened => Open is null or All ? [] : Open.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
