using System.Net;

namespace HealthPass.GateCommand.Devices;

/// <summary>
/// Who may speak with a lane: programs of this machine. A page of a browser is one too, so it says where it comes from, and a name that
/// somebody made to lead here is none of this machine's.
/// </summary>
/// <param name="origins">Pages that may: the gate's own, where it has one.</param>
internal sealed class LocalCallers(IReadOnlyList<string> origins)
{
    /// <summary>Whether a call may go on.</summary>
    /// <param name="remote">Where it comes from.</param>
    /// <param name="host">The name that it was called by.</param>
    /// <param name="origin">The page that it comes from, null for none.</param>
    public bool MayCall(IPAddress? remote, string host, string? origin) =>
        remote is not null && IPAddress.IsLoopback(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote)
        && (host is "127.0.0.1" or "localhost" or "[::1]")
        && (origin is null || origins.Contains(origin, StringComparer.OrdinalIgnoreCase));
}
