using System.Net;
using System.Net.Sockets;

namespace HealthPass.Benchmarks.Servers;

/// <summary>Free ports on loopback.</summary>
internal static class Ports
{
    private static readonly HashSet<int> Given = [];

    public static int Next()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (Given.Add(port))
            {
                return port;
            }
        }
    }
}
