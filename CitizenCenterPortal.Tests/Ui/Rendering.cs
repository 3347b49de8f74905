using Bunit;
using CitizenCenterPortal.Kernel;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>Draws components in Japanese without a browser.</summary>
public abstract class Rendering : BunitContext
{
    /// <summary>Japanese, with a stand-in for the antiforgery token that the server gives.</summary>
    protected Rendering()
    {
        System.Globalization.CultureInfo.CurrentUICulture = Words.Japanese;
        Services.AddSingleton<AntiforgeryStateProvider, FixedToken>();
    }

    private sealed class FixedToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token", "__RequestVerificationToken");
    }
}
