using System.Diagnostics.CodeAnalysis;
using HealthPass.Benchmarks.Load;
using HealthPass.Benchmarks.Servers;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Load over HTTP/1.1.</summary>
internal sealed class HttpEntry : Entry
{
    private readonly int _connections;
    private LoadLoop? _loop;
    private readonly Func<int, RequestSet> _make;
    private readonly byte[] _expect;

    /// <summary>Takes part.</summary>
    /// <param name="label">What the table calls it.</param>
    /// <param name="server">Who answers.</param>
    /// <param name="connections">How many connections.</param>
    /// <param name="expect">What every answer must hold.</param>
    /// <param name="make">Makes that many calls.</param>
    [SetsRequiredMembers]
    public HttpEntry(string label, Server server, int connections, ReadOnlySpan<byte> expect, Func<int, RequestSet> make)
    {
        Label = label;
        Server = server;
        _connections = connections;
        _expect = expect.ToArray();
        _make = make;
    }

    public override Task<Func<Task<LoadResult>>> PrepareAsync(int calls)
    {
        var requests = _make(calls);
        // Connected anew, before the clock runs: servers close connections that were idle while the others had their rounds.
        _loop?.Dispose();
        var loop = _loop = new(Server.Port, _connections);
        return Task.FromResult<Func<Task<LoadResult>>>(() => Task.FromResult(loop.Run(requests, _expect)));
    }

    public override void Dispose() => _loop?.Dispose();
}
