namespace CitizenCenterPortal.Excel;

/// <summary>A file on the desk: what it would do, and what it did once it was taken in.</summary>
/// <param name="Id">Its address.</param>
/// <param name="At">When it came, UTC.</param>
/// <param name="Preview">What it would do.</param>
/// <param name="Written">What was written; null before.</param>
public sealed record Held<TPreview, TDone>(Guid Id, DateTime At, TPreview Preview, TDone? Written)
    where TDone : class;

/// <summary>
/// Takes a file from the browser, shows what it would do, and takes it in when told to: the very file, and only if it still does what was
/// shown. Each kind of file has a desk of its own, which knows how to look and how to write.
/// </summary>
/// <typeparam name="TWish">What the person said with the file.</typeparam>
/// <typeparam name="TPreview">What it would do.</typeparam>
/// <typeparam name="TDone">What it did.</typeparam>
/// <param name="desk">Where the files lie.</param>
/// <param name="kind">The kind of file.</param>
/// <param name="callerAsync">Who hands it in or asks for it; refuses who may not.</param>
public abstract class PreviewDesk<TWish, TPreview, TDone>(ImportDesk desk, string kind, Func<CancellationToken, Task<Caller>> callerAsync)
    where TPreview : class
    where TDone : class
{
    private static readonly Outcome GoneOn = Outcome.Refused("このファイルは別の画面で先に進みました。この画面からは何も書き込んでいません。今の状態を見直してください。");

    /// <summary>Takes the file and works out what it would do; its address.</summary>
    public async Task<Guid> TakeAsync(string name, Stream bytes, TWish wish, CancellationToken stop)
    {
        var file = await desk.TakeAsync(await OwnerAsync(stop), kind, name, bytes, stop);
        try
        {
            file.Shown = new Held<TPreview, TDone>(file.Id, file.At, await PreviewAsync(file.Name, await desk.BytesAsync(file, stop) ?? [], wish, stop), null);
        }
        catch
        {
            desk.Drop(file);
            throw;
        }

        return file.Id;
    }

    /// <summary>The caller's file; null for another's or none.</summary>
    public async Task<Held<TPreview, TDone>?> FindAsync(Guid id, CancellationToken stop = default) =>
        desk.Find(await OwnerAsync(stop), kind, id)?.Shown as Held<TPreview, TDone>;

    /// <summary>The caller's file that waits; null where there is none.</summary>
    public async Task<Held<TPreview, TDone>?> FindWaitingAsync(CancellationToken stop = default) =>
        desk.Find(await OwnerAsync(stop), kind)?.Shown is Held<TPreview, TDone> { Written: null } waiting ? waiting : null;

    /// <summary>
    /// Takes in what was looked at. Where it would now do something else, nothing is written and the new preview stands in its place. Of two
    /// pages over one file the one that comes second is told so, and takes nothing from what the first left there.
    /// </summary>
    public async Task<Outcome> ImportAsync(Guid id, string mark, IProgress<Sentence> tell, CancellationToken stop = default)
    {
        if (desk.Find(await OwnerAsync(stop), kind, id) is not { Shown: Held<TPreview, TDone> held } file)
        {
            return Outcome.NotFound;
        }

        if (held.Written is not null || await desk.BytesAsync(file, stop) is not { } bytes)
        {
            return GoneOn;
        }

        var wish = WishOf(held.Preview);
        var (outcome, done) = await WriteAsync(file.Name, bytes, wish, mark, tell, stop);
        if (outcome.IsDone)
        {
            desk.DropBytes(file);
            file.Shown = held with { Written = done };
            return outcome;
        }

        return ReferenceEquals(file.Shown, held) && await desk.BytesAsync(file, stop) is not null
            && file.ShowInPlaceOf(held, held with { Preview = await PreviewAsync(file.Name, bytes, wish, stop) }) ? outcome : GoneOn;
    }

    /// <summary>Puts the caller's file away.</summary>
    public async Task DropAsync(Guid id, CancellationToken stop = default)
    {
        if (desk.Find(await OwnerAsync(stop), kind, id) is { } file)
        {
            desk.Drop(file);
        }
    }

    /// <summary>What the person said with the file.</summary>
    protected abstract TWish WishOf(TPreview preview);

    /// <summary>Works out what a file would do.</summary>
    protected abstract Task<TPreview> PreviewAsync(string name, byte[] bytes, TWish wish, CancellationToken stop);

    /// <summary>Takes a file in, if it still does what the mark names.</summary>
    protected abstract Task<(Outcome Outcome, TDone Done)> WriteAsync(string name, byte[] bytes, TWish wish, string mark, IProgress<Sentence> tell, CancellationToken stop);

    /// <summary>A person in one grant: with another grant the same person looks over another reach.</summary>
    private async Task<string> OwnerAsync(CancellationToken stop)
    {
        var caller = await callerAsync(stop);
        return $"{caller.Actor}/{caller.GrantId}";
    }
}
