using System.Net.Sockets;

namespace HealthPass.Tests.Fakes;

/// <summary>Free loopback ports, below the range that the kernel gives to outgoing connections, so that one stays free for a restart.</summary>
internal static class Ports
{
    private static readonly HashSet<int> Given = [];

    public static int Next()
    {
        lock (Given)
        {
            for (var attempt = 0; attempt < 1_000; attempt++)
            {
                var port = Random.Shared.Next(20_000, 32_000);
                if (!Given.Contains(port) && IsFree(port))
                {
                    _ = Given.Add(port);
                    return port;
                }
            }
        }

        throw new InvalidOperationException("No free port.");
    }

    /// <summary>So many ports in a row.</summary>
    public static int NextRange(int count)
    {
        lock (Given)
        {
            for (var attempt = 0; attempt < 1_000; attempt++)
            {
                var first = Random.Shared.Next(20_000, 32_000 - count);
                var range = Enumerable.Range(first, count);
                if (range.All(port => !Given.Contains(port) && IsFree(port)))
                {
                    Given.UnionWith(range);
                    return first;
                }
            }
        }

        throw new InvalidOperationException("No free range of ports.");
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
