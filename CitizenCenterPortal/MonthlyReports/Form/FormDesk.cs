using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>The desk for forms that were filled in.</summary>
public sealed class FormDesk(PortalDoor door, EnterForm enter, ImportDesk desk)
    : PreviewDesk<FormAddress?, FormPreview, FormPreview>(desk, "form", stop => door.CallerAsync(ReportActs.Enter.Permission, stop))
{
    /// <inheritdoc/>
    protected override FormAddress? WishOf(FormPreview preview) => preview.Wanted;

    /// <inheritdoc/>
    protected override Task<FormPreview> PreviewAsync(string name, byte[] bytes, FormAddress? wish, CancellationToken stop) => enter.PreviewAsync(new(bytes, name, wish), stop);

    /// <inheritdoc/>
    protected override async Task<(Outcome Outcome, FormPreview Done)> WriteAsync(string name, byte[] bytes, FormAddress? wish, string mark, IProgress<Sentence> tell, CancellationToken stop)
    {
        tell.Report(new Sentence("書き込んでいます…"));
        return await enter.RunAsync(new(bytes, name, wish), mark, stop);
    }
}
