using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Mandate.Import;

/// <summary>The desk for lists of texts; what is said with one is from which year it stands.</summary>
public sealed class TextsDesk(PortalDoor door, LoadTexts load, ImportDesk desk)
    : PreviewDesk<FiscalYear, TextPreview, LoadedTexts>(desk, "clause-texts", stop => door.CallerAsync(MandateActs.LoadText.Permission, stop))
{
    /// <inheritdoc/>
    protected override FiscalYear WishOf(TextPreview preview) => preview.Year;

    /// <inheritdoc/>
    protected override Task<TextPreview> PreviewAsync(string name, byte[] bytes, FiscalYear wish, CancellationToken stop) => load.PreviewAsync(bytes, name, wish, stop);

    /// <inheritdoc/>
    protected override async Task<(Outcome Outcome, LoadedTexts Done)> WriteAsync(string name, byte[] bytes, FiscalYear wish, string mark, IProgress<Sentence> tell, CancellationToken stop)
    {
        var (outcome, changed) = await load.RunAsync(bytes, name, wish, mark, stop);
        return (outcome, new(changed));
    }
}
