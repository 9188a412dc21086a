using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace HealthPass.Benchmarks.Measuring;

/// <summary>What a measured .NET process says of itself, through the startup hook.</summary>
/// <param name="AllocatedBytes">Bytes allocated since it started.</param>
/// <param name="Gen0">Collections.</param>
/// <param name="Gen2">Full collections.</param>
/// <param name="HeapBytes">Size of the managed heap.</param>
/// <param name="Activations">Orleans activations in memory.</param>
internal sealed record RuntimeCounters(long AllocatedBytes, long Gen0, long Gen2, long HeapBytes, long Activations)
{
    /// <summary>Asks a process.</summary>
    /// <param name="socketPath">Its socket.</param>
    /// <returns>The counters, null when the process has no hook.</returns>
    public static RuntimeCounters? Read(string socketPath)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(socketPath));
            var buffer = new byte[128];
            var length = socket.Receive(buffer);
            var fields = Encoding.ASCII.GetString(buffer, 0, length).Split(' ');
            return new(Number(0), Number(1), Number(2), Number(3), Number(4));

            long Number(int index) => long.Parse(fields[index], CultureInfo.InvariantCulture);
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
