using System.Globalization;
using System.Net.Sockets;
using System.Text;

/// <summary>
/// Runs inside every measured .NET process, HealthPass as well as its rivals, before its <c>Main</c>: answers each
/// connection to a Unix socket with one line of the runtime's own counters. It costs a sleeping thread and nothing else.
/// </summary>
#pragma warning disable CA1050 // The runtime looks for this very name, outside every namespace.
public static class StartupHook
#pragma warning restore CA1050
{
    private const string SocketVariable = "HEALTHPASS_BENCH_COUNTERS";

    /// <summary>Called by the runtime.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(SocketVariable) is { Length: > 0 } path)
        {
            new Thread(() => Serve(path)) { IsBackground = true, Name = "bench-counters" }.Start();
        }
    }

    private static void Serve(string path)
    {
        File.Delete(path);
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen(4);
        while (true)
        {
            using var caller = listener.Accept();
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{GC.GetTotalAllocatedBytes(precise: true)} {GC.CollectionCount(0)} {GC.CollectionCount(2)} {GC.GetTotalMemory(false)}\n");
            _ = caller.Send(Encoding.ASCII.GetBytes(line));
        }
    }
}
