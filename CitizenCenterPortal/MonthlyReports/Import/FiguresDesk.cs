using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>A file of figures on the desk: what it would do, and what it did once it was taken in.</summary>
/// <param name="Id">Its address.</param>
/// <param name="At">When it came, UTC.</param>
/// <param name="Preview">What it would do.</param>
/// <param name="Written">What was written; null before.</param>
public sealed record HeldFigures(Guid Id, DateTime At, FiguresPreview Preview, ImportedFigures? Written);

/// <summary>Takes a file of figures from the browser, shows what it would do, and takes it in when told to: the very file, and only if it still does what was shown.</summary>
public sealed class FiguresDesk(PortalDoor door, ImportFigures import, ImportDesk desk)
{
    private const string Kind = "figures";

    /// <summary>Takes the file and works out what it would do; its address.</summary>
    public async Task<Guid> TakeAsync(string name, Stream bytes, ImportStage stage, string? reason, CancellationToken stop)
    {
        var file = await desk.TakeAsync(await OwnerAsync(stop), Kind, name, bytes, stop);
        await LookAsync(file, stage, reason, stop);
        return file.Id;
    }

    /// <summary>The caller's file; null for another's or none.</summary>
    public async Task<HeldFigures?> FindAsync(Guid id, CancellationToken stop = default) =>
        desk.Find(await OwnerAsync(stop), Kind, id)?.Shown as HeldFigures;

    /// <summary>The caller's file that waits; null where there is none.</summary>
    public async Task<HeldFigures?> FindWaitingAsync(CancellationToken stop = default) =>
        desk.Find(await OwnerAsync(stop), Kind)?.Shown is HeldFigures { Written: null } waiting ? waiting : null;

    /// <summary>Takes in what was looked at. Where it would now do something else, nothing is written and the new preview stands in its place.</summary>
    public async Task<Outcome> ImportAsync(Guid id, string mark, IProgress<Sentence> tell, CancellationToken stop = default)
    {
        if (desk.Find(await OwnerAsync(stop), Kind, id) is not { Shown: HeldFigures held } file || await desk.BytesAsync(file, stop) is not { } bytes)
        {
            return Outcome.NotFound;
        }

        var imported = await import.RunAsync(new(bytes, file.Name, held.Preview.Stage, held.Preview.Reason), mark, tell, stop);
        if (imported.Outcome.IsDone)
        {
            desk.DropBytes(file);
            file.Shown = held with { Written = imported };
        }
        else
        {
            await LookAsync(file, held.Preview.Stage, held.Preview.Reason, stop);
        }

        return imported.Outcome;
    }

    /// <summary>Puts the caller's file away.</summary>
    public async Task DropAsync(Guid id, CancellationToken stop = default)
    {
        if (desk.Find(await OwnerAsync(stop), Kind, id) is { } file)
        {
            desk.Drop(file);
        }
    }

    private async Task LookAsync(HeldFile file, ImportStage stage, string? reason, CancellationToken stop)
    {
        var bytes = await desk.BytesAsync(file, stop) ?? [];
        file.Shown = new HeldFigures(file.Id, file.At, await import.PreviewAsync(new(bytes, file.Name, stage, reason), new Unheard(), stop), null);
    }

    /// <summary>A person in one grant: with another grant the same person looks over another reach.</summary>
    private async Task<string> OwnerAsync(CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(ImportFigures.Import.Permission, stop);
        return $"{reading.Caller.Actor}/{reading.Caller.GrantId}";
    }

    private sealed class Unheard : IProgress<Sentence>
    {
        public void Report(Sentence value)
        {
        }
    }
}
