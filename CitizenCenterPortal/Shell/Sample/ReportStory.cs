using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>One step of a report's invented history.</summary>
/// <param name="At">When, on the city's clocks.</param>
/// <param name="Act">What was done.</param>
/// <param name="Role">In which role.</param>
/// <param name="PlaceId">The unit that the role is held for.</param>
/// <param name="After">Where the report stands then.</param>
/// <param name="Reason">Why.</param>
/// <param name="Cell">The cell that is put right, where the reason speaks of one.</param>
internal sealed record StoryStep(DateTime At, Act Act, string Role, int PlaceId, ReportStatus After, string? Reason = null, string? Cell = null);

/// <summary>
/// How a report came about: entered in the first days of the next month, submitted by the tenth, accepted, confirmed by the twelfth of the
/// month after; now and then late, returned, or corrected later. What lies after now has not happened, and that makes the mix of states.
/// </summary>
internal static class ReportStory
{
    private const double LateShare = 0.04;
    private const double ReturnShare = 0.05;
    private const double CorrectionShare = 0.006;

    private static readonly string[] ReturnReasons =
        ["利用者数の年代の内訳を確かめてください。", "電気使用量が前年より大きく増えています。検針票を確かめてください。", "事業の参加者数が定員を超えていないか確かめてください。", "修繕費の計上の月を確かめてください。"];

    /// <summary>Why a confirmed report is opened again, and the cell that is put right then.</summary>
    public static readonly IReadOnlyList<(string Reason, string Cell)> Corrections =
        [("水道使用量の検針値の誤りが見つかったため。", "FACILITY.WATER"), ("情報提供件数に数え漏れがあったため。", "INFO.PROVIDED")];

    /// <summary>The steps up to now, in their order; none before anything was entered.</summary>
    /// <param name="unit">Whose report.</param>
    /// <param name="wardId">The ward hub above.</param>
    /// <param name="month">Of which month.</param>
    /// <param name="now">Now, on the city's clocks.</param>
    /// <param name="seed">The city's seed.</param>
    public static IReadOnlyList<StoryStep> Of(PlannedUnit unit, int wardId, ReportingMonth month, DateTime now, int seed)
    {
        var dice = new Dice(seed, unit.Code, month.Number, "story");
        return [.. (month == ReportingMonth.Of(DateOnly.FromDateTime(now)) ? Running(unit, month, now, dice) : Passed(unit, wardId, month, dice)).TakeWhile(step => step.At <= now)];
    }

    /// <summary>The running month is a draft in most places, and at D102 not begun.</summary>
    private static IEnumerable<StoryStep> Running(PlannedUnit unit, ReportingMonth month, DateTime now, Dice dice)
    {
        var began = Office(month.FirstDay.AddDays((int)(now.Day * dice.Between(0.5, 0.95))), dice);
        if (unit.Code == "D101" || (unit.Code != "D102" && dice.Happens(0.7)))
        {
            yield return new(began < now ? began : now, ReportActs.Enter, "center-staff", unit.Id, ReportStatus.Draft);
        }
    }

    private static IEnumerable<StoryStep> Passed(PlannedUnit unit, int wardId, ReportingMonth month, Dice dice)
    {
        var at = unit.Code == "D102" ? Office(month.LastDay, dice) : Office(month.Next.FirstDay.AddDays(dice.Whole(0, 4)), dice);
        yield return new(at, ReportActs.Enter, "center-staff", unit.Id, ReportStatus.Draft);
        at = unit.Code == "D102" ? at.AddMinutes(40) : Later(at, dice.Happens(LateShare) ? dice.Whole(9, 20) : dice.Whole(1, 4), dice);
        yield return new(at, ReportActs.Submit, "center-director", unit.Id, ReportStatus.Submitted);
        if (dice.Happens(ReturnShare) && unit.Tier != Tier.City)
        {
            at = Later(at, dice.Whole(2, 6), dice);
            yield return Check(at, unit, wardId, ReportActs.Return, ReportActs.ReturnHub, ReportStatus.Returned, ReturnReasons[dice.Whole(0, ReturnReasons.Length - 1)]);
            at = Later(at, dice.Whole(2, 8), dice);
            yield return new(at, ReportActs.Enter, "center-staff", unit.Id, ReportStatus.Returned);
            at = at.AddMinutes(dice.Whole(15, 90));
            yield return new(at, ReportActs.Submit, "center-director", unit.Id, ReportStatus.Submitted);
        }

        foreach (var step in Closing(at, unit, wardId, Max(month.Next.FirstDay.AddDays(24), at), dice))
        {
            at = step.At;
            yield return step;
        }

        foreach (var step in dice.Happens(CorrectionShare) ? Correction(at, unit, wardId, dice) : [])
        {
            yield return step;
        }
    }

    private static IEnumerable<StoryStep> Correction(DateTime at, PlannedUnit unit, int wardId, Dice dice)
    {
        at = Later(at, dice.Whole(15, 60), dice);
        var (reason, cell) = Corrections[dice.Whole(0, Corrections.Count - 1)];
        yield return new(at, ReportActs.Correct, "city-director", OrgUnit.RootId, ReportStatus.Correcting, reason);
        at = Later(at, dice.Whole(2, 5), dice);
        yield return new(at, ReportActs.Enter, "center-staff", unit.Id, ReportStatus.Correcting, Cell: cell);
        at = at.AddMinutes(dice.Whole(10, 60));
        yield return new(at, ReportActs.Submit, "center-director", unit.Id, ReportStatus.Submitted);
        foreach (var step in Closing(at, unit, wardId, at, dice))
        {
            yield return step;
        }
    }

    /// <summary>Accepted by who stands above, then confirmed by the city; the city hub's own is confirmed at once.</summary>
    private static IEnumerable<StoryStep> Closing(DateTime at, PlannedUnit unit, int wardId, DateTime earliest, Dice dice)
    {
        if (unit.Tier != Tier.City)
        {
            at = Later(at, dice.Whole(2, 9), dice);
            yield return Check(at, unit, wardId, ReportActs.Accept, ReportActs.AcceptHub, ReportStatus.Accepted, null);
        }

        yield return new(Later(earliest > at ? earliest : at, dice.Whole(1, 16), dice), ReportActs.Confirm, "city-director", OrgUnit.RootId, ReportStatus.Confirmed);
    }

    /// <summary>A district's report is looked at by its ward, a ward hub's own by the city.</summary>
    private static StoryStep Check(DateTime at, PlannedUnit unit, int wardId, Act byWard, Act byCity, ReportStatus after, string? reason) => unit.Tier == Tier.District
        ? new(at, byWard, "ward-director", wardId, after, reason)
        : new(at, byCity, "city-director", OrgUnit.RootId, after, reason);

    private static DateTime Max(DateOnly day, DateTime at) => day.ToDateTime(new(9, 0)) > at ? day.ToDateTime(new(9, 0)) : at;

    private static DateTime Later(DateTime at, int days, Dice dice) => Office(DateOnly.FromDateTime(at).AddDays(days), dice);

    private static DateTime Office(DateOnly day, Dice dice) => day.ToDateTime(new(9, 0)).AddMinutes(dice.Whole(0, 470));
}
