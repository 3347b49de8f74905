using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>Where units stood, month by month, as totals have it.</summary>
/// <param name="Reading">The open door.</param>
/// <param name="Top">The unit whose subtree the workbook is of; null for all that the caller reaches.</param>
/// <param name="Span">The months of the workbook.</param>
internal sealed record BookPlaces(Reading Reading, OrgUnit? Top, MonthSpan Span)
{
    /// <summary>The months with those of the year before.</summary>
    public MonthSpan TwoYears => new(Span.From.LastYear, Span.To);

    /// <summary>True where units counted under the top in some month that the caller no longer reaches; asked of who reaches subtrees.</summary>
    public bool HasUnseen() => Top is not null && Reading.Caller.Reach == Reach.Subtree
        && Span.Months.Any(month => Reading.Tree.SubtreeIn(Top.Id, month).Any(unit => !Reading.Scope.Reaches(unit)));

    /// <summary>
    /// The unit beneath the city hub that the unit counted under in a month, or the hub itself (本館); null where it did not count in
    /// this workbook: out of reach, outside an operator's agreement, not yet placed, or beneath another unit than the top.
    /// </summary>
    public string? GroupOf(OrgUnit unit, ReportingMonth month)
    {
        if (!Reading.Reaches(unit.Id, month))
        {
            return null;
        }

        var path = Reading.Tree.AncestorsIn(unit.Id, month).Append(unit.Id).ToList();
        return path[0] != OrgUnit.RootId || (Top is not null && !path.Contains(Top.Id)) ? null : Reading.Tree.Find(path[Math.Min(1, path.Count - 1)])!.Code;
    }

    /// <summary>The months in which the unit counted, one stay after another.</summary>
    public List<Stay> Stays(OrgUnit unit)
    {
        var stays = new List<Stay>();
        foreach (var month in Span.Months)
        {
            if (GroupOf(unit, month) is not { } group)
            {
                continue;
            }

            if (stays.Count > 0 && stays[^1] is var last && last.Group == group && last.Months.To.Next == month)
            {
                stays[^1] = last with { Months = last.Months with { To = month } };
            }
            else
            {
                stays.Add(new(group, new(month, month)));
            }
        }

        return stays;
    }

    /// <summary>What a group is called at the head of a column.</summary>
    public static string NameOf(OrgUnit group) => group.Tier == Tier.City ? Words.Say("本館") : group.NameWithAllBeneath();

    /// <summary>Whose levels judge a group, and all of it together: an operator's centres together are judged as the city is.</summary>
    public LevelPlace LevelsOf(string? group) => group is not null && Reading.Tree.Find(group) is { } hub ? LevelPlace.Of(hub, own: hub.Id == OrgUnit.RootId)
        : Top is null ? LevelPlace.City
        : LevelPlace.Of(Top, own: Reading.Caller.Reach != Reach.Subtree || !Reading.Tree.ChildrenIn(Top.Id, Span).Any());

    /// <summary>What all of it together is called.</summary>
    public string NameOfWhole() => Top switch
    {
        null => Reading.Tree.Operators.FirstOrDefault(body => body.Id == Reading.Scope.OperatorId)?.Name ?? Words.Say("合計"),
        { Tier: Tier.City } when Reading.Caller.Reach == Reach.Subtree => Words.Say("市全体"),
        { Tier: Tier.Ward } when Reading.Caller.Reach == Reach.Subtree => NameOf(Top),
        _ => Top.DisplayName,
    };
}
