using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace HealthPass.Node;

/// <summary>The ports that a process is to listen at, and whether they are free.</summary>
public static class NodePorts
{
    /// <summary>All of them, from the settings.</summary>
    /// <param name="options">How the node is set up.</param>
    /// <param name="configuration">The settings: the addresses of HTTP and of metrics.</param>
    /// <returns>Ports; those that the system is asked to choose are left out.</returns>
    public static IReadOnlyList<NodePort> Of(NodeOptions options, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(configuration);
        var ports = new List<NodePort>();
        if (options.Role != NodeRole.Client)
        {
            var own = options.IsAlone ? IPAddress.Loopback : options.Address ?? IPAddress.Any;
            ports.Add(new("silo port", own, options.SiloPort));
            ports.Add(new("gateway port", own, options.GatewayPort));
        }

        // Commands read the environment as it is, without what the web host makes of it.
        var urls = configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? string.Empty;
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A socket in a file is no port.
            if (BindAddress.Read(url) is { } address && address.Host != "unix")
            {
                ports.Add(new(url, AddressOf(address.Host), address.Port));
            }
        }

        if (MetricsSettings.Read(configuration).Address() is { } metrics)
        {
            ports.Add(new(MetricsSettings.UrlKey, AddressOf(metrics.Host), metrics.Port));
        }

        return [.. ports.Where(port => port.Port > 0)];
    }

    /// <summary>
    /// Tries to listen there. Orleans shares its ports with whoever asks for them in the same way: of two silos at one port each would
    /// be given some of the other's connections, and neither would be told.
    /// </summary>
    /// <param name="port">The port.</param>
    /// <returns>Why it cannot be taken, null where it can.</returns>
    public static string? WhyTaken(NodePort port)
    {
        ArgumentNullException.ThrowIfNull(port);
        try
        {
            using var listener = new TcpListener(port.Address, port.Port);
            listener.Start();
            return null;
        }
        catch (SocketException error)
        {
            return error.Message;
        }
    }

    private static IPAddress AddressOf(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : host == "localhost" ? IPAddress.Loopback : IPAddress.Any;
}
