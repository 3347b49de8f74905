using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>
/// Sets levels of one place, or takes them back. The first change in a year copies the set it inherits forward, so that a change of an
/// earlier year never reaches it; places whose levels are only copied are told so, and not why. Refuses what breaks a rule, what another person changed meanwhile, and what changes nothing.
/// </summary>
public sealed class SetLevels(PortalDoor door, CatalogueCache catalogues, IReportedYears years)
{
    /// <summary>Writes it.</summary>
    public async Task<Outcome> RunAsync(LevelsWish wish, CancellationToken stop = default)
    {
        if (LevelRules.FaultOf(wish.Reason) is { } fault)
        {
            return Outcome.Invalid([fault]);
        }

        if (await PlaceAsync(wish, stop) is not var (place, locked))
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(LevelActs.Set, locked, stop);
        var catalogue = await catalogues.GetAsync(change, stop);
        var set = await YearSet.ReadAsync(change, wish.Year, stop);
        if (set.Units.Except(change.Chains).Any())
        {
            return Outcome.Refused(Moved);
        }

        var month = LevelYears.MonthOf(wish.Year, change.Clock);
        var (after, faults) = Read(wish, place, catalogue);
        if (faults.Count > 0)
        {
            return Outcome.Invalid(faults);
        }

        if (after.Any(at => set.Book.Of(change.Tree, place, at.Indicator, month) != at.Entry.Seen))
        {
            return Outcome.Refused(Moved);
        }

        var changed = after.Where(at => at.Levels is null ? set.Has(place, at.Indicator.Code) : at.Levels != at.Entry.Seen).ToList();
        if (changed.Count == 0)
        {
            return Outcome.Refused("変わった水準がありません。");
        }

        if (set.CopyForward(catalogue) is { Count: > 0 } carried)
        {
            await change.TellAsync([.. carried.Select(unit => new ActNote { OrgUnitId = unit, As = LevelActs.Carry })], stop);
        }

        foreach (var (indicator, _, levels) in changed)
        {
            set.Put(place, indicator.Code, levels);
        }

        await change.CommitAsync(new ActNote { OrgUnitId = place.UnitId, Reason = wish.Reason }, stop);
        return Outcome.Done;
    }

    private static Sentence Moved => "表示したあとに、ほかの人が水準を変えました。最新の水準を確かめてから、もう一度行ってください。";

    /// <summary>The place, and the chains that the act goes into; null for a place or year that is not there.</summary>
    private async Task<(LevelPlace Place, IReadOnlyCollection<int> Units)?> PlaceAsync(LevelsWish wish, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(LevelActs.Set.Permission, stop);
        return reading.Unit(wish.UnitCode) is { } unit && await LevelYears.HasAsync(years, reading, wish.Year, stop)
            ? (LevelPlace.Of(unit, wish.Own), [unit.Id, .. await YearSet.UnitsAsync(reading, wish.Year, stop)])
            : null;
    }

    private static (List<(Indicator Indicator, LevelEntry Entry, Levels? Levels)> After, List<Problem> Faults) Read(LevelsWish wish, LevelPlace place, Catalogue catalogue)
    {
        var (after, faults) = (new List<(Indicator, LevelEntry, Levels?)>(), new List<Problem>());
        foreach (var entry in wish.Entries.DistinctBy(entry => entry.Indicator))
        {
            if (catalogue.Indicators.FirstOrDefault(one => one.Code == entry.Indicator && one.IsJudged) is not { } indicator)
            {
                faults.Add(new(new(entry.Indicator, ""), new Sentence("「{0}」という、水準で判定する指標はありません。", entry.Indicator)));
            }
            else if (entry.Back && place == LevelPlace.City)
            {
                faults.Add(new(new(entry.Indicator, ""), new Sentence("全市の水準は取りやめられません。新しい水準を書いてください。")));
            }
            else if (entry.Back)
            {
                after.Add((indicator, entry, null));
            }
            else
            {
                var (levels, found) = LevelRules.Read(JudgedIndicator.Of(indicator), entry);
                faults.AddRange(found);
                after.Add((indicator, entry, levels));
            }
        }

        return (after, faults);
    }
}
