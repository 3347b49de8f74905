using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>What a person says with a file of figures.</summary>
/// <param name="Stage">As what it comes in.</param>
/// <param name="Reason">The occasion; null where none was given.</param>
public sealed record FiguresWish(ImportStage Stage, string? Reason);

/// <summary>The desk for files of figures.</summary>
public sealed class FiguresDesk(PortalDoor door, ImportFigures import, ImportDesk desk)
    : PreviewDesk<FiguresWish, FiguresPreview, ImportedFigures>(desk, "figures", stop => door.CallerAsync(ImportFigures.Import.Permission, stop))
{
    /// <inheritdoc/>
    protected override FiguresWish WishOf(FiguresPreview preview) => new(preview.Stage, preview.Reason);

    /// <inheritdoc/>
    protected override Task<FiguresPreview> PreviewAsync(string name, byte[] bytes, FiguresWish wish, CancellationToken stop) =>
        import.PreviewAsync(new(bytes, name, wish.Stage, wish.Reason), new Unheard(), stop);

    /// <inheritdoc/>
    protected override async Task<(Outcome Outcome, ImportedFigures Done)> WriteAsync(string name, byte[] bytes, FiguresWish wish, string mark, IProgress<Sentence> tell, CancellationToken stop)
    {
        var imported = await import.RunAsync(new(bytes, name, wish.Stage, wish.Reason), mark, tell, stop);
        return (imported.Outcome, imported);
    }

    private sealed class Unheard : IProgress<Sentence>
    {
        public void Report(Sentence value)
        {
        }
    }
}
