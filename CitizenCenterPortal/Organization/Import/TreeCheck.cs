namespace CitizenCenterPortal.Organization.Import;

/// <summary>Holds the lines of a file against one another and against the tree that is there.</summary>
internal sealed class TreeCheck
{
    private readonly OrgTree tree;
    private readonly Dictionary<string, UnitLine> first;
    private readonly UnitLine? root;

    public TreeCheck(IReadOnlyList<UnitLine> lines, OrgTree tree)
    {
        this.tree = tree;
        first = lines.GroupBy(line => line.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        root = lines.FirstOrDefault(line => line.Tier == Tier.City);
    }

    /// <summary>A city without a hub, said of the whole file; null where there is one.</summary>
    public Problem? OfWhole(string file) =>
        tree.Root is null && root is null ? new(new(file, ""), "市拠点館がありません。ちょうど一つ必要です。") : null;

    /// <summary>What is wrong with a line among the others.</summary>
    public IEnumerable<Problem> Of(UnitLine line)
    {
        if (first[line.Code] is var earlier && earlier != line)
        {
            yield return line.Row.Fault(OrganizationFile.Code, new Sentence("館コード {0} は {1} 行目にもあります。どちらか一つにしてください。", Excerpt.Of(line.Code), earlier.Row.Number));
        }

        if (line.Tier is { } tier && tree.Find(line.Code) is { } known && known.Tier != tier)
        {
            yield return line.Row.Fault(OrganizationFile.Tier, new Sentence("{0} は別の館種別で登録されています。館種別は変えられません。", line.Code));
        }
        else if (Misplaced(line) is { } fault)
        {
            yield return fault;
        }
    }

    private Problem? Misplaced(UnitLine line) => line.Tier switch
    {
        Tier.City when Hub != line.Code => line.Row.Fault(OrganizationFile.Tier, new Sentence("市拠点館は一つだけです。{0} が市拠点館です。", Hub)),
        Tier.City when line.Parent.Length > 0 => line.Row.Fault(OrganizationFile.Parent, "市拠点館に上位館はありません。空にしてください。"),
        Tier.Ward when Hub is { } hub && hub != line.Parent => line.Row.Fault(OrganizationFile.Parent, new Sentence("区拠点館の上位館は市拠点館 {0} です。「{1}」とあります。", hub, Excerpt.Of(line.Parent))),
        Tier.District when TierOf(line.Parent) != Tier.Ward => line.Row.Fault(OrganizationFile.Parent, new Sentence("地区館の上位館は区拠点館です。「{0}」という区拠点館は、ファイルにも登録にもありません。", Excerpt.Of(line.Parent))),
        _ => null,
    };

    /// <summary>The code of the city hub: the one that is there, else the first of the file.</summary>
    private string? Hub => tree.Root?.Code ?? root?.Code;

    private Tier? TierOf(string code) => tree.Find(code)?.Tier ?? first.GetValueOrDefault(code)?.Tier;
}
