using System.Net.Sockets;

namespace HealthPass.Tests.Fakes;

/// <summary>Ports for what a test starts.</summary>
internal static class Ports
{
    /// <summary>One that nobody listens at.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
