using System.Collections.Frozen;
using System.Net;

namespace HealthPass.Api.Shell;

/// <summary>
/// Which names in a header <c>Host</c> are ours. A page of somebody else, whose name was made to lead here, is none of them. It
/// stands before shows and scans, and allocates nothing for those whose name is on the list.
/// </summary>
internal sealed class AllowedHosts
{
    // A process on the same machine may always call it so: whoever probes it, and whoever develops.
    private static readonly string[] OwnMachine = ["localhost", "127.0.0.1", "::1"];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly string[] _endings;
    private readonly bool _any;

    // A balancer's probe, or gates that call by address, say the same each time.
    private volatile KnownAddress? _known;

    /// <summary>Collects the names.</summary>
    /// <param name="configured">Names, <c>*.name</c> for all below one, <c>*</c> for any.</param>
    /// <param name="urls">What the server is bound to: a name or address that stands there is allowed too, a wildcard is none.</param>
    public AllowedHosts(IReadOnlyList<string> configured, IEnumerable<string> urls)
    {
        _any = configured.Contains("*");
        _endings = [.. configured.Where(name => name.StartsWith("*.", StringComparison.Ordinal)).Select(name => name[1..])];
        _names = configured.Concat(urls.Select(url => BindingAddress.Parse(url).Host)).Concat(OwnMachine)
            .Select(name => name.Trim('[', ']'))
            .Where(name => !name.StartsWith('*') && name != "+" && !(IPAddress.TryParse(name, out var address) && IsWildcard(address)))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a call names us: by a name on the list, or by the very address at which it came in.</summary>
    public bool Allow(HttpContext context)
    {
        var header = context.Request.Headers.Host;
        if (header.Count != 1 || header[0] is not { Length: > 0 } host)
        {
            return false;
        }

        var name = NameOf(host);
        return _any || _names.Contains(name) || HasEnding(name) || IsOwnAddress(context, host, name);
    }

    private bool HasEnding(ReadOnlySpan<char> name)
    {
        foreach (var ending in _endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOwnAddress(HttpContext context, string host, ReadOnlySpan<char> name)
    {
        if (context.Connection.LocalIpAddress is not { } local)
        {
            return false;
        }

        if (_known is { } known && known.Host == host && known.Address.Equals(local))
        {
            return true;
        }

        if (!IPAddress.TryParse(name, out var address) || !Plain(address).Equals(Plain(local)))
        {
            return false;
        }

        _known = new(host, local);
        return true;
    }

    // The port is the connection's business; IPv6 stands in brackets.
    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> host)
    {
        if (host[0] == '[')
        {
            var end = host.IndexOf(']');
            return end < 0 ? host : host[1..end];
        }

        var colon = host.LastIndexOf(':');
        return colon < 0 ? host : host[..colon];
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool IsWildcard(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private sealed record KnownAddress(string Host, IPAddress Address);
}
