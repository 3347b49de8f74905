using System.Runtime.ExceptionServices;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CitizenCenterPortal.Shell;

/// <summary>
/// Whose right ended while a page was open has the page asked for anew at their next act there: the server then answers what they may see still.
/// Any other fault goes on as if this were not here, and so does a shut door in a first HTML, which <see cref="DoorAnswers"/> answers.
/// </summary>
public sealed class DoorBoundary : ErrorBoundaryBase
{
    /// <inheritdoc/>
    protected override Task OnErrorAsync(Exception exception)
    {
        if (exception is not DoorClosedException || !RendererInfo.IsInteractive)
        {
            ExceptionDispatchInfo.Throw(exception);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
        }
        else
        {
            builder.OpenComponent<Leave>(1);
            builder.CloseComponent();
        }
    }
}
