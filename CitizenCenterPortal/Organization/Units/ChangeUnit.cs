using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Import;

namespace CitizenCenterPortal.Organization.Units;

/// <summary>Takes one step on one unit, or adds one: renames, moves, closes, opens again, gives it to another operator.</summary>
public sealed class ChangeUnit(PortalDoor door, TreeWriter tree)
{
    /// <summary>Takes it; refuses with a sentence what the tree, the reports or the rules of the form do not allow.</summary>
    /// <param name="act">One of <see cref="OrganizationActs"/>, but the import.</param>
    /// <param name="unit">The unit's code; of a new one nothing.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="reason">Why; needed.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    public async Task<Outcome> RunAsync(Act act, string unit, UnitFields typed, string reason, CancellationToken stop = default)
    {
        await using (var reading = await door.OpenForReadingAsync(Permissions.Organization.Read, stop))
        {
            if (!reading.Caller.May(act.Permission))
            {
                throw new DoorClosedException(DoorRefusal.Permission);
            }

            if (act != OrganizationActs.Add && reading.Tree.Find(unit) is null)
            {
                return Outcome.NotFound;
            }
        }

        if (act.WhyNot(reason) is { } unsaid)
        {
            return Outcome.Refused(unsaid);
        }

        var edit = Steps.Of(act, unit, typed);
        var plan = await tree.PlanAsync(edit, stop);
        return plan.Problems.Count > 0 ? Outcome.Invalid(plan.Problems)
            : plan.After.Touched.Count == 0 ? Outcome.Refused("いまと同じです。変わるものがありません。")
            : await tree.WriteAsync(edit, plan, reason.Trim(), stop: stop);
    }
}
