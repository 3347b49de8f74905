using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Organization.Import;

/// <summary>How an import of units ended.</summary>
/// <param name="Outcome">Done also where nothing was to change; every fault of the file where it was refused.</param>
/// <param name="New">Units that were added.</param>
/// <param name="Changed">Units of which anything was written.</param>
/// <param name="Unchanged">Units of the file that stand as it says.</param>
public sealed record ImportedOrganization(Outcome Outcome, int New = 0, int Changed = 0, int Unchanged = 0);

/// <summary>
/// Takes the city's list of units in: adds what is new, corrects names and wards, moves units and changes operators from this month on.
/// A unit that the file does not name stays. Written whole or, with any fault, not at all. Sums of this month follow a unit that moves;
/// earlier months keep their placement. What is owed of any month follows the months in which a unit is open.
/// </summary>
public sealed class ImportOrganization(TreeWriter tree)
{
    /// <summary>Reads, checks, and writes what differs as one act.</summary>
    /// <param name="file">The bytes; see <see cref="Excel.TableFile.LoadAsync"/>.</param>
    /// <param name="name">The file's name as the person gave it, for the places of faults.</param>
    /// <param name="look">What was looked at and why it comes; null where nobody looked.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    public async Task<ImportedOrganization> RunAsync(byte[] file, string name, LookedAt? look = null, CancellationToken stop = default)
    {
        var (edit, faults) = Read(file, name);
        var plan = await PlanAsync(edit, faults, stop);
        if (faults.Count > 0)
        {
            return new(Outcome.Invalid(faults.Told));
        }

        if (look is { Mark: var mark } && mark != plan.Mark)
        {
            return new(Outcome.Refused("確かめたあとで、組織が変わりました。まだ何も書き込んでいません。新しい内容を確かめて、もう一度取り込んでください。"));
        }

        var outcome = await tree.WriteAsync(edit, plan, look?.Reason, overReports: look is null, stop: stop);
        return outcome.IsDone ? Counts(edit, plan) : new(outcome);
    }

    /// <summary>What a file would do, worked out by the hand that then writes it.</summary>
    public async Task<OrganizationPreview> PreviewAsync(byte[] file, string name, string reason, CancellationToken stop = default)
    {
        var (edit, faults) = Read(file, name);
        var plan = await PlanAsync(edit, faults, stop);
        var outcome = faults.Count > 0 ? Outcome.Invalid(faults.Told) : await tree.WriteAsync(edit, plan, reason, rehearse: true, stop: stop);
        return outcome.IsDone
            ? new(name, reason, Counts(edit, plan), plan.Mark, 0, [.. edit.Lines.Select(line => UnitChange.Of(line, plan))])
            : new(name, reason, new(outcome), "", Math.Max(1, faults.Count), []);
    }

    private static (LinesEdit Edit, Faults Faults) Read(byte[] file, string name)
    {
        var faults = new Faults();
        return (new(OrganizationActs.Import, OrganizationFile.Read(file, name, faults)) { File = name, IsWhole = faults.Count == 0 }, faults);
    }

    private async Task<PlannedTree> PlanAsync(LinesEdit edit, Faults faults, CancellationToken stop)
    {
        var plan = await tree.PlanAsync(edit, stop);
        faults.Add(plan.Problems);
        return plan;
    }

    private static ImportedOrganization Counts(LinesEdit edit, PlannedTree plan) => new(
        Outcome.Done, plan.After.New.Count, plan.After.Touched.Count - plan.After.New.Count, edit.Lines.Count(line => !plan.After.Touched.Contains(plan.After.Unit(line.Code)!.Id)));
}

/// <summary>A preview that a person looked at before they said yes.</summary>
/// <param name="Mark">Its mark: anything else is not written.</param>
/// <param name="Reason">Why, in the person's words.</param>
public sealed record LookedAt(string Mark, string? Reason);
