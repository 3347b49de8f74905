using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Audit.Proof;

/// <summary>The seals and the verification; what a run finds appears while it runs.</summary>
public sealed partial class SealsPage(ProofDesk proof, VerificationDesk desk) : IDisposable
{
    private Outcome? _outcome;
    private bool _reading;
    private bool _again;

    private ProofView? View { get; set; }

    private bool Ready => RendererInfo.IsInteractive;

    /// <inheritdoc/>
    public void Dispose() => desk.Changed -= Follow;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Ready)
        {
            desk.Changed += Follow;
        }

        View = await proof.ReadAsync();
    }

    private async Task RunAsync()
    {
        _outcome = await proof.RunAsync();
        await ReadAsync();
    }

    private void Follow() => _ = InvokeAsync(ReadAsync);

    /// <summary>However many faults come at once, one reading goes on and one more follows it.</summary>
    private async Task ReadAsync()
    {
        if (_reading)
        {
            _again = true;
            return;
        }

        try
        {
            _reading = true;
            do
            {
                _again = false;
                View = await proof.ReadAsync();
                StateHasChanged();
            }
            while (_again);
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
        finally
        {
            _reading = false;
        }
    }
}
