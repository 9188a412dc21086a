using System.Net.Http.Headers;
using HealthPass.Gate.Clocks;
using HealthPass.Gate.Nodes;
using HealthPass.Gate.Settings;
using HealthPass.Gate.Wire;

namespace HealthPass.Gate.Online;

/// <summary>
/// Sends calls to whichever node serves, and again to another where one does not. Every call may be sent twice: scans have numbers, and the
/// rest only reads.
/// </summary>
internal sealed class NodeCaller : IDisposable
{
    private const int MaxAnswer = 64 << 20;
    private static readonly TimeSpan DateFineness = TimeSpan.FromSeconds(1);

    private readonly HttpClient _http;
    private readonly NodePool _pool;
    private readonly ServerClock _server;
    private readonly TimeProvider _clock;
    private readonly string _key;
    private readonly TimeSpan _callTimeout;
    private readonly int _attempts;
    private readonly Action? _retrying;

    public NodeCaller(GateOptions options, NodePool pool, ServerClock server)
    {
        (_pool, _server, _clock, _key) = (pool, server, options.Clock, options.Key);
        (_callTimeout, _attempts, _retrying) = (options.CallTimeout, options.Attempts, options.Retrying);
        _http = new(options.Handler?.Invoke() ?? Transport(options.Connections)) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxAnswer };
    }

    /// <summary>Sends a call until it is answered, or its patience or the attempts are used up.</summary>
    public async Task<NodeAnswer> SendAsync(NodeCall call, CancellationToken cancellationToken)
    {
        var began = _clock.GetTimestamp();
        var last = NodeAnswer.Nothing;
        for (var attempt = 1; ; attempt++)
        {
            GateNode? node;
            while ((node = _pool.Pick(out var wait)) is null)
            {
                if (_clock.GetElapsedTime(began) + wait > call.Patience)
                {
                    return last;
                }

                await Task.Delay(wait, _clock, cancellationToken).ConfigureAwait(false);
            }

            last = await TryAsync(node, call, cancellationToken).ConfigureAwait(false);
            Note(node, last);
            if (!last.IsOutage || attempt >= _attempts)
            {
                return last;
            }

            _retrying?.Invoke();
        }
    }

    public void Dispose() => _http.Dispose();

    private void Note(GateNode node, NodeAnswer answer)
    {
        if (answer.Status == 401 || (answer.Status == 429 && answer.IsOutage))
        {
            // A key that is refused or used up is so everywhere: going on would only make more of it.
            _pool.Refused(answer.RetryAfter);
        }
        else if (answer.IsOutage)
        {
            _pool.Failed(node, answer.Status, answer.RetryAfter);
        }
        else
        {
            _pool.Served(node);
        }
    }

    private async Task<NodeAnswer> TryAsync(GateNode node, NodeCall call, CancellationToken cancellationToken)
    {
        var sent = _clock.GetTimestamp();
        try
        {
            using var patience = new CancellationTokenSource(_callTimeout, _clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
            using var request = new HttpRequestMessage(call.Method, new Uri(node.Address, call.Path));
            request.Headers.Add(WireWords.KeyHeader, _key);
            if (call.Body is { } body)
            {
                request.Content = new ByteArrayContent(body);
                request.Content.Headers.ContentType = new(call.ContentType);
            }

            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            var answer = new NodeAnswer(
                (int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false), RetryAfterOf(response.Headers), sent, response.Headers.Date);
            if (answer.Date is { } date)
            {
                _server.Observe(sent, date, DateFineness);
            }

            return answer;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return NodeAnswer.Nothing;
        }
    }

    private TimeSpan? RetryAfterOf(HttpResponseHeaders headers) => headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - _server.Now,
        _ => null,
    };

    // A cookie of the balancer keeps a gate at its node; without one each call may go anywhere, which serves as well.
    private static SocketsHttpHandler Transport(int connections) => new()
    {
        MaxConnectionsPerServer = connections,
        UseCookies = false,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(2),
    };
}
