using System.Net;

namespace CitizenCenterPortal.Shell;

/// <summary>Addresses and networks as a setting names them: <c>10.0.0.5, 10.1.0.0/16, fd00::/8</c>.</summary>
/// <param name="All">Each as a network; a single address is the smallest.</param>
internal sealed record Networks(IReadOnlyList<IPNetwork> All)
{
    /// <summary>Reads a setting; none where it is empty. Refuses the start where a part is neither.</summary>
    public static Networks Read(IConfiguration configuration, string setting) =>
        new([.. (configuration[setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => Parse(setting, part))]);

    /// <summary>True where the address is in one of them.</summary>
    public bool Hold(IPAddress address) => All.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    private static IPNetwork Parse(string setting, string part) =>
        IPNetwork.TryParse(part, out var network) ? network
        : IPAddress.TryParse(part, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new StartRefusedException(new("設定 {0} は、アドレスかネットワーク（10.1.0.0/16）をコンマで並べます。「{1}」は読めません。", setting, part));
}
