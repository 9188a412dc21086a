using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HealthPass.Benchmarks.Load;

/// <summary>
/// A closed loop over keep-alive connections: each sends its next request when its last is answered. One thread on
/// epoll, because the generator shares the machine with what it measures and should take as little of it as it can.
/// </summary>
internal sealed class LoadLoop : IDisposable
{
    private const int Timeout = 30_000;

    private readonly Socket[] _sockets;
    private readonly int[] _descriptors;
    private readonly byte[][] _buffers;
    private readonly int[] _filled;
    private readonly int _poll = Posix.NewPoll();
    private int _refused;

    /// <summary>Connects.</summary>
    /// <param name="port">The contender's port on loopback.</param>
    /// <param name="connections">How many.</param>
    public LoadLoop(int port, int connections)
    {
        _sockets = new Socket[connections];
        _descriptors = new int[connections];
        _buffers = new byte[connections][];
        _filled = new int[connections];
        for (var i = 0; i < connections; i++)
        {
            _sockets[i] = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            _sockets[i].Connect(IPAddress.Loopback, port);
            _descriptors[i] = (int)_sockets[i].SafeHandle.DangerousGetHandle();
            _buffers[i] = new byte[8 << 10];
            Posix.Watch(_poll, _descriptors[i], i);
        }
    }

    /// <summary>Sends every request of a set once.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="expect">What every answer's body must hold; empty for anything.</param>
    /// <returns>The measurements.</returns>
    /// <exception cref="InvalidOperationException">An answer was not what it had to be; such a run counts for nothing.</exception>
    public LoadResult Run(RequestSet requests, ReadOnlySpan<byte> expect)
    {
        var ticks = new long[requests.Count];
        var sent = new long[_sockets.Length];
        var next = 0;
        var done = 0;
        _refused = 0;
        Span<int> ready = stackalloc int[128];
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < _sockets.Length && next < requests.Count; i++)
        {
            sent[i] = Stopwatch.GetTimestamp();
            Posix.SendAll(_descriptors[i], requests[next++]);
        }

        while (done < requests.Count)
        {
            var count = Posix.Wait(_poll, ready, Timeout);
            if (count == 0)
            {
                throw new InvalidOperationException("No answer within 30 seconds.");
            }

            foreach (var index in ready[..count])
            {
                if (!TryTake(index, expect))
                {
                    continue;
                }

                var now = Stopwatch.GetTimestamp();
                ticks[done++] = now - sent[index];
                if (next < requests.Count)
                {
                    sent[index] = now;
                    Posix.SendAll(_descriptors[index], requests[next++]);
                }
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Array.Sort(ticks);
        return new((long)requests.Count * requests.OperationsEach, seconds, ticks, _refused);
    }

    public void Dispose()
    {
        Posix.Close(_poll);
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }
    }

    private bool TryTake(int index, ReadOnlySpan<byte> expect)
    {
        ref var buffer = ref _buffers[index];
        if (_filled[index] == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = Posix.Receive(_descriptors[index], buffer.AsSpan(_filled[index]));
        if (read == 0)
        {
            throw new InvalidOperationException("The server closed a connection.");
        }

        _filled[index] += Math.Max(0, read);
        var data = buffer.AsSpan(0, _filled[index]);
        var length = HttpReply.TryRead(data, out var status, out var body);
        if (length == 0)
        {
            return false;
        }

        _filled[index] = 0;
        if (status == 429)
        {
            _refused++;
            return true;
        }

        return status == 200 && (expect.IsEmpty || data[body..length].IndexOf(expect) >= 0)
            ? true
            : throw new InvalidOperationException($"Unexpected answer: {Encoding.UTF8.GetString(data[..Math.Min(length, 2000)])}");
    }
}
