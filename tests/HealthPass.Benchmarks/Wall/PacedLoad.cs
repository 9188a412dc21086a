using System.Diagnostics;
using HealthPass.Benchmarks.Comparisons;
using HealthPass.Benchmarks.Load;
using HealthPass.Benchmarks.Servers;

namespace HealthPass.Benchmarks.Wall;

/// <summary>Scans at a steady rate, in a batch every 50 ms, and when how many had been acknowledged.</summary>
internal sealed class PacedLoad : IDisposable
{
    private const int MaxBatch = 500;
    private const int Ahead = 20;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private readonly List<(double At, long Scans)> _acknowledged = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;
    private Exception? _fault;

    /// <summary>Begins.</summary>
    /// <param name="server">Who is scanned at.</param>
    /// <param name="requests">Makes the scans.</param>
    /// <param name="rate">Scans a second.</param>
    public PacedLoad(Server server, Requests requests, int rate)
    {
        var perStep = Math.Max(1, (int)(rate * Step.TotalSeconds));
        var calls = (perStep + MaxBatch - 1) / MaxBatch;
        _thread = new(() => Run(server, requests, calls, perStep / calls)) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Milliseconds of the Unix clock, in the resolution of the stopwatch.</summary>
    public static double Now => Origin + Stopwatch.GetElapsedTime(OriginTicks).TotalMilliseconds;

    private static readonly long OriginTicks = Stopwatch.GetTimestamp();
    private static readonly double Origin = (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    /// <summary>Ends, and tells what was acknowledged.</summary>
    /// <returns>By when how many scans had been acknowledged since the beginning.</returns>
    public IReadOnlyList<(double At, long Scans)> Stop()
    {
        _stop.Cancel();
        _thread.Join();
        return _fault is null ? _acknowledged : throw new InvalidOperationException("The load failed.", _fault);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _stop.Dispose();
    }

    private void Run(Server server, Requests requests, int calls, int size)
    {
        try
        {
            using var loop = new LoadLoop(server.Port, Math.Min(calls, 8));
            var made = new Queue<RequestSet>();
            var scans = 0L;
            var due = Stopwatch.GetTimestamp();
            while (!_stop.IsCancellationRequested)
            {
                while (made.Count < Ahead)
                {
                    made.Enqueue(requests.Batches(server, calls, size));
                }

                while (made.Count > 0 && !_stop.IsCancellationRequested)
                {
                    if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is var wait && wait > TimeSpan.Zero)
                    {
                        Thread.Sleep(wait);
                    }

                    due += (long)(Step.TotalSeconds * Stopwatch.Frequency);
                    _ = loop.Run(made.Dequeue(), [0x9A, 0xC0, 0xC4, 0x10]);
                    scans += (long)calls * size;
                    _acknowledged.Add((Now, scans));
                }
            }
        }
#pragma warning disable CA1031 // Told by Stop, on the thread that waits for it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _fault = error;
        }
    }
}
