using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Audit.Proof;

/// <summary>What the page of seals shows its reader.</summary>
/// <param name="Seals">The seals, the oldest first.</param>
/// <param name="MayRun">True for who may have the journal proved, and sees what was found.</param>
/// <param name="Run">The run that goes on or ended last; null where there is none or it is not the reader's.</param>
/// <param name="Who">Who asked for it.</param>
/// <param name="Shown">Of its faults, those the reader may see: the place, and what it says where its numbers are theirs to know.</param>
/// <param name="ReadAt">When all this was read, UTC.</param>
public sealed record ProofView(IReadOnlyList<SealMark> Seals, bool MayRun, VerificationRun? Run, string Who, IReadOnlyList<(string Place, string What)> Shown, DateTime ReadAt);

/// <summary>The seals and the last verification, as their reader may see them; begins a verification.</summary>
public sealed class ProofDesk(PortalDoor door, SealMarks seals, VerificationDesk desk, AccessBook book, PersonNames names)
{
    /// <summary>What the reader sees now.</summary>
    public async Task<ProofView> ReadAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Audit.Read, stop);
        var may = reading.Caller.May(Permissions.Audit.Verify);
        var run = may ? desk.Last : null;
        var who = run is null ? "" : (await names.OfAsync(reading, [run.Actor], stop))[run.Actor];
        return new(seals.Read(), may, run, who, [.. (run?.Faults ?? []).Where(fault => IsReached(reading, fault)).Select(fault => Shown(reading, fault))], reading.Clock.UtcNow);
    }

    /// <summary>Begins a verification; refused while another goes on. That an auditor asked for it is on record.</summary>
    public async Task<Outcome> RunAsync(CancellationToken stop = default)
    {
        Caller caller;
        await using (var reading = await door.OpenForReadingAsync(Permissions.Audit.Verify, stop))
        {
            caller = reading.Caller;
        }

        await book.NoteAsync("/audit/seals?run=verify", stop);
        return desk.TryBegin(caller.Actor, caller.Role) ? Outcome.Done : Outcome.Refused("いま別の検証が動いています。終わるまでお待ちください。");
    }

    /// <summary>A fault of a unit is told to who reaches the unit; one of no unit (the file of seals, the schema) to all who may ask.</summary>
    private static bool IsReached(Reading reading, Problem fault) => fault.At is not { } place || reading.Tree.Find(place.File) is not { } unit || reading.Scope.Reaches(unit.Id);

    /// <summary>The words of a fault may tell a draft's number; its place never does.</summary>
    private static (string Place, string What) Shown(Reading reading, Problem fault) =>
        (fault.At?.ToString() ?? "", reading.Scope.SeesDrafts ? fault.What.ToString() : Words.Say("記録と合いません。"));
}
