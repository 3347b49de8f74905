using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Identity.Import;

/// <summary>The desk for lists of transfers; what is said with one is why.</summary>
public sealed class TransfersDesk(PortalDoor door, ImportTransfers import, ImportDesk desk)
    : PreviewDesk<string, TransferPreview, ImportedTransfers>(desk, "transfers", stop => door.CallerAsync(IdentityActs.Transfer.Permission, stop))
{
    /// <inheritdoc/>
    protected override string WishOf(TransferPreview preview) => preview.Reason;

    /// <inheritdoc/>
    protected override Task<TransferPreview> PreviewAsync(string name, byte[] bytes, string wish, CancellationToken stop) => import.PreviewAsync(bytes, name, wish, stop);

    /// <inheritdoc/>
    protected override async Task<(Outcome Outcome, ImportedTransfers Done)> WriteAsync(string name, byte[] bytes, string wish, string mark, IProgress<Sentence> tell, CancellationToken stop)
    {
        var imported = await import.RunAsync(bytes, name, wish, mark, stop);
        return (imported.Outcome, imported);
    }
}
