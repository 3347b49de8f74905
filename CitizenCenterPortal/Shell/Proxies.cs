using Microsoft.AspNetCore.HttpOverrides;

namespace CitizenCenterPortal.Shell;

/// <summary>What the proxies before the portal say of a caller is believed only where the settings name the proxy.</summary>
internal static class Proxies
{
    /// <summary>Takes the caller's address and scheme from known proxies, however many stand in a row; never the host.</summary>
    public static void UseKnownProxies(this WebApplication app, Networks known)
    {
        if (known.All.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in known.All)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }
}
