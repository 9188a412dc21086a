using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HealthPass.Benchmarks.Load;

/// <summary>
/// Callers who never wait: each sends its next call as soon as one is answered, and a call that is turned away at once
/// again, whatever Retry-After says. How many there are changes from phase to phase.
/// </summary>
internal sealed class StormLoop : IDisposable
{
    private const double StretchSeconds = 0.5;
    private const int Timeout = 100;

    private readonly Socket[] _sockets;
    private readonly byte[][] _buffers;
    private readonly int[] _filled;
    private readonly long[] _sent;
    private readonly int _poll = Posix.NewPoll();
    private readonly RequestSet _requests;
    private readonly List<double> _accepted = [];
    private int _refused;
    private int _next;

    /// <summary>Connects everybody who will ever call.</summary>
    public StormLoop(int port, int callers, RequestSet requests)
    {
        _requests = requests;
        _sockets = new Socket[callers];
        _buffers = new byte[callers][];
        _filled = new int[callers];
        _sent = new long[callers];
        for (var i = 0; i < callers; i++)
        {
            _sockets[i] = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            _sockets[i].Connect(IPAddress.Loopback, port);
            _buffers[i] = new byte[8 << 10];
            Posix.Watch(_poll, Descriptor(i), i);
        }
    }

    /// <summary>Runs the phases one after the other.</summary>
    /// <param name="phases">Name, seconds and callers of each.</param>
    /// <returns>What was seen, half a second at a time.</returns>
    public List<StormSecond> Run(IReadOnlyList<(string Name, double Seconds, int Callers)> phases)
    {
        var seen = new List<StormSecond>();
        var start = Stopwatch.GetTimestamp();
        Span<int> ready = stackalloc int[128];
        foreach (var (name, seconds, callers) in phases)
        {
            var phase = Stopwatch.GetTimestamp();
            var stretch = phase;
            for (var i = 0; i < callers; i++)
            {
                Send(i);
            }

            while (Stopwatch.GetElapsedTime(phase).TotalSeconds < seconds)
            {
                foreach (var index in ready[..Posix.Wait(_poll, ready, Timeout)])
                {
                    if (TryTake(index) && index < callers)
                    {
                        Send(index);
                    }
                }

                if (Stopwatch.GetElapsedTime(stretch).TotalSeconds is >= StretchSeconds and var length)
                {
                    _accepted.Sort();
                    seen.Add(new(Stopwatch.GetElapsedTime(start).TotalSeconds, name, callers, length, _refused, [.. _accepted]));
                    _accepted.Clear();
                    _refused = 0;
                    stretch = Stopwatch.GetTimestamp();
                }
            }
        }

        // Nobody would read these answers before the next run, and their latency would be the pause.
        while (_sent.AsSpan().ContainsAnyExcept(0))
        {
            foreach (var index in ready[..Posix.Wait(_poll, ready, Timeout)])
            {
                _ = TryTake(index);
            }
        }

        return seen;
    }

    public void Dispose()
    {
        Posix.Close(_poll);
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }
    }

    private int Descriptor(int index) => (int)_sockets[index].SafeHandle.DangerousGetHandle();

    // A caller of an earlier phase may still wait for its answer.
    private void Send(int index)
    {
        if (_sent[index] != 0)
        {
            return;
        }

        _sent[index] = Stopwatch.GetTimestamp();
        Posix.SendAll(Descriptor(index), _requests[_next]);
        _next = (_next + 1) % _requests.Count;
    }

    private bool TryTake(int index)
    {
        var buffer = _buffers[index];
        var read = Posix.Receive(Descriptor(index), buffer.AsSpan(_filled[index]));
        if (read == 0)
        {
            throw new InvalidOperationException("The server closed a connection.");
        }

        _filled[index] += Math.Max(0, read);
        var data = buffer.AsSpan(0, _filled[index]);
        if (HttpReply.TryRead(data, out var status, out _) == 0)
        {
            return false;
        }

        if (status == 200)
        {
            _accepted.Add(Stopwatch.GetElapsedTime(_sent[index]).TotalMilliseconds);
        }
        else if (status == 429)
        {
            _refused++;
        }
        else
        {
            throw new InvalidOperationException($"Unexpected answer: {Encoding.UTF8.GetString(data)}");
        }

        _filled[index] = 0;
        _sent[index] = 0;
        return true;
    }
}
