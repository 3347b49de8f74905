using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// A piece of the form that is the browser's once it stands: <c>js/cells.js</c> writes into it, so the server never draws it again. Another
/// form gets other pieces, by its key.
/// </summary>
public abstract class DrawnOnce : ComponentBase
{
    private bool drawn;

    /// <inheritdoc/>
    protected override bool ShouldRender() => !drawn;

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender) => drawn = true;
}
