using System.Diagnostics.Metrics;
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
    private const string Activations = "orleans-catalog-activations";

    private static readonly MeterListener Listener = new();
    private static long _activations;

    /// <summary>Called by the runtime.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(SocketVariable) is { Length: > 0 } path)
        {
            // An observed gauge: it is read when somebody asks, and costs nothing else.
            Listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == Activations)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            Listener.SetMeasurementEventCallback<int>((_, value, _, _) => _activations += value);
            Listener.SetMeasurementEventCallback<long>((_, value, _, _) => _activations += value);
            Listener.Start();
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
            _activations = 0;
            Listener.RecordObservableInstruments();
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{GC.GetTotalAllocatedBytes(precise: true)} {GC.CollectionCount(0)} {GC.CollectionCount(2)} {GC.GetTotalMemory(false)} {_activations}\n");
            _ = caller.Send(Encoding.ASCII.GetBytes(line));
        }
    }
}
