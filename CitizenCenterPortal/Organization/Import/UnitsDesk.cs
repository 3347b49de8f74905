using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Organization.Import;

/// <summary>The desk for lists of units; what is said with one is why.</summary>
public sealed class UnitsDesk(PortalDoor door, ImportOrganization import, ImportDesk desk)
    : PreviewDesk<string, OrganizationPreview, ImportedOrganization>(desk, "units", stop => door.CallerAsync(OrganizationActs.Import.Permission, stop))
{
    /// <inheritdoc/>
    protected override string WishOf(OrganizationPreview preview) => preview.Reason;

    /// <inheritdoc/>
    protected override Task<OrganizationPreview> PreviewAsync(string name, byte[] bytes, string wish, CancellationToken stop) => import.PreviewAsync(bytes, name, wish, stop);

    /// <inheritdoc/>
    protected override async Task<(Outcome Outcome, ImportedOrganization Done)> WriteAsync(string name, byte[] bytes, string wish, string mark, IProgress<Sentence> tell, CancellationToken stop)
    {
        var imported = await import.RunAsync(bytes, name, new(mark, wish), stop);
        return (imported.Outcome, imported);
    }
}
