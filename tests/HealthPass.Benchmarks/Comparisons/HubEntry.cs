using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using HealthPass.Benchmarks.Contenders.Shared;
using HealthPass.Benchmarks.Load;
using HealthPass.Benchmarks.Servers;
using Microsoft.AspNetCore.SignalR.Client;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Load over the gate hub: one lasting stream a connection, MessagePack protocol, the next scan when the last is answered.</summary>
internal sealed class HubEntry : Entry
{
    private readonly HubConnection[] _connections;
    private readonly Requests _requests;

    [SetsRequiredMembers]
    public HubEntry(string label, HealthPassServer server, int connections, Requests requests)
    {
        Label = label;
        Server = server;
        _requests = requests;
        _connections = [.. Enumerable.Range(0, connections).Select(_ => new HubConnectionBuilder()
            .WithUrl($"http://127.0.0.1:{server.Port}/hubs/gate", options => options.Headers["X-Api-Key"] = server.GateKey)
            .AddMessagePackProtocol()
            .Build())];
    }

    public override async Task<Func<Task<LoadResult>>> PrepareAsync(int calls)
    {
        foreach (var connection in _connections.Where(connection => connection.State == HubConnectionState.Disconnected))
        {
            await connection.StartAsync();
        }

        var shares = new ScanBody[_connections.Length][];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = new ScanBody[Math.Max(1, calls / shares.Length)];
            for (var j = 0; j < shares[i].Length; j++)
            {
                shares[i][j] = new(_requests.Venue(), _requests.Code(), null, "in", null, "gate-17");
            }
        }

        return async () =>
        {
            var started = Stopwatch.GetTimestamp();
            var ticks = await Task.WhenAll(_connections.Select((connection, i) => Task.Run(() => StreamAsync(connection, shares[i]))));
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var all = ticks.SelectMany(share => share).Order().ToArray();
            return new(all.Length, seconds, all);
        };
    }

    public override void Dispose() =>
        Task.WhenAll(_connections.Select(connection => connection.DisposeAsync().AsTask())).GetAwaiter().GetResult();

    private static async Task<long[]> StreamAsync(HubConnection connection, ScanBody[] scans)
    {
        var channel = Channel.CreateUnbounded<ScanBody>();
        var ticks = new long[scans.Length];
        var next = 0;
        var sent = Stopwatch.GetTimestamp();
        _ = channel.Writer.TryWrite(scans[0]);
        await foreach (var reply in connection.StreamAsync<HubReply>("ScanStream", channel.Reader))
        {
            ticks[next++] = Stopwatch.GetTimestamp() - sent;
            if (reply.Answer?.Verdict != "allow")
            {
                throw new InvalidOperationException($"The hub answered {reply}.");
            }

            if (next == scans.Length)
            {
                channel.Writer.Complete();
            }
            else
            {
                sent = Stopwatch.GetTimestamp();
                _ = channel.Writer.TryWrite(scans[next]);
            }
        }

        return ticks;
    }
}
