using System.Runtime.CompilerServices;
using System.Threading.Channels;
using HealthPass.Gate.Nodes;
using HealthPass.Gate.Scans;
using HealthPass.Gate.Settings;
using HealthPass.Gate.Wire;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace HealthPass.Gate.Online;

/// <summary>
/// A stream of scans over one connection to a hub, answered in order. At most a window of scans is under way: whoever gives them feels a node
/// that is full. Where the connection ends, what was not answered is sent again to another node under the same numbers, and where there is none
/// each scan is decided by itself, which works without the network too.
/// </summary>
/// <param name="options">The gate's options.</param>
/// <param name="pool">The nodes.</param>
/// <param name="single">Decides a scan by itself.</param>
internal sealed class ScanStream(GateOptions options, NodePool pool, Func<GateScan, CancellationToken, Task<GateVerdict>> single)
{
    public async IAsyncEnumerable<GateVerdict> RunAsync(IAsyncEnumerable<GateScan> scans, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var intake = Channel.CreateBounded<GateScan>(1);
        var feeding = FeedAsync(scans, intake.Writer, stop.Token);
        var unanswered = new Queue<GateScan>();
        try
        {
            while (unanswered.Count > 0 || await intake.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                await using var session = await ConnectAsync(cancellationToken).ConfigureAwait(false);
                if (session is not null)
                {
                    await foreach (var verdict in ExchangeAsync(session, intake.Reader, unanswered, cancellationToken).ConfigureAwait(false))
                    {
                        yield return verdict;
                    }
                }

                // No connection, or one that has ended: those that wait are decided now and not when a node is back.
                while (unanswered.TryDequeue(out var waiting))
                {
                    yield return await single(waiting, cancellationToken).ConfigureAwait(false);
                }

                if (session is null && intake.Reader.TryRead(out var next))
                {
                    yield return await single(next, cancellationToken).ConfigureAwait(false);
                }
            }

            // A source that failed is the caller's to hear of.
            await feeding.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task FeedAsync(IAsyncEnumerable<GateScan> scans, ChannelWriter<GateScan> intake, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var scan in scans.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await intake.WriteAsync(scan, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _ = intake.TryComplete();
        }
    }

    private async Task<HubSession?> ConnectAsync(CancellationToken cancellationToken)
    {
        if (pool.Pick(out _) is not { } node)
        {
            return null;
        }

        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(node.Address, WireWords.Hub), Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets, http =>
            {
                // Straight to the socket: a second request for it could reach another node.
                http.SkipNegotiation = true;
                http.Headers[WireWords.KeyHeader] = options.Key;
            })
            .AddMessagePackProtocol()
            .Build();
        try
        {
            using var patience = new CancellationTokenSource(options.CallTimeout, options.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
            await connection.StartAsync(either.Token).ConfigureAwait(false);
            return new(node, connection);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && IsEnded(error))
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            pool.Failed(node, 0, null);
            return null;
        }
    }

    private async IAsyncEnumerable<GateVerdict> ExchangeAsync(
        HubSession session, ChannelReader<GateScan> intake, Queue<GateScan> unanswered, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var window = new SemaphoreSlim(options.Window);
        var results = session.Connection.StreamAsync<WireResult>(WireWords.Stream, SendAsync(intake, unanswered, window, ended.Token), ended.Token).GetAsyncEnumerator(ended.Token);
        try
        {
            while (await NextAsync(session, results, cancellationToken).ConfigureAwait(false))
            {
                GateScan scan;
                lock (unanswered)
                {
                    scan = unanswered.Peek();
                }

                var verdict = await VerdictOfAsync(session, scan, results.Current, cancellationToken).ConfigureAwait(false);
                lock (unanswered)
                {
                    _ = unanswered.Dequeue();
                }

                _ = window.Release();
                yield return verdict;
            }
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            try
            {
                await results.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception error) when (IsEnded(error))
            {
                // It is over either way.
            }
        }
    }

    private async Task<bool> NextAsync(HubSession session, IAsyncEnumerator<WireResult> results, CancellationToken cancellationToken)
    {
        try
        {
            return await results.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && IsEnded(error))
        {
            pool.Failed(session.Node, 0, null);
            options.Retrying?.Invoke();
            return false;
        }
    }

    // A node that could not is asked no more through this stream for that scan: it is decided by itself, where waits and other nodes are known.
    private async Task<GateVerdict> VerdictOfAsync(HubSession session, GateScan scan, WireResult result, CancellationToken cancellationToken)
    {
        var verdict = (result.Answer ?? result.Problem ?? new()).ToVerdict(scan.ScanId);
        if (verdict.Problem is { Status: 429 or >= 500 } problem && !NodeAnswer.IsOfDocuments(problem.Code))
        {
            options.Retrying?.Invoke();
            return await single(scan, cancellationToken).ConfigureAwait(false);
        }

        pool.Served(session.Node);
        return verdict;
    }

    private static async IAsyncEnumerable<WireScan> SendAsync(
        ChannelReader<GateScan> intake, Queue<GateScan> unanswered, SemaphoreSlim window, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await intake.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            await window.WaitAsync(cancellationToken).ConfigureAwait(false);
            GateScan? scan;
            lock (unanswered)
            {
                // Once the stream is over nothing is taken any more: it would be answered by nobody.
                scan = !cancellationToken.IsCancellationRequested && intake.TryRead(out var read) ? read : null;
                if (scan is not null)
                {
                    unanswered.Enqueue(scan);
                }
            }

            if (scan is null)
            {
                _ = window.Release();
                continue;
            }

            yield return WireScan.Of(scan);
        }
    }

    private static bool IsEnded(Exception error) =>
        error is HttpRequestException or IOException or OperationCanceledException or Microsoft.AspNetCore.SignalR.HubException
            or System.Net.WebSockets.WebSocketException or InvalidOperationException or TimeoutException;
}
