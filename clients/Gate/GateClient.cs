using System.Text.Json;
using HealthPass.Gate.Clocks;
using HealthPass.Gate.Nodes;
using HealthPass.Gate.Offline;
using HealthPass.Gate.Online;
using HealthPass.Gate.Scans;
using HealthPass.Gate.Settings;
using HealthPass.Gate.Wire;

namespace HealthPass.Gate;

/// <summary>
/// A gate's way to the service. It asks one of several nodes, another one where that fails, and decides by itself where none answers and it
/// has a folder. Any number of calls may be made at once. <see cref="RunAsync"/> has to run beside them for a gate that decides offline.
/// </summary>
public sealed class GateClient : IAsyncDisposable
{
    private static readonly TimeSpan ScannedAtFineness = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan MostApart = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenBatches = TimeSpan.FromMilliseconds(100);

    private readonly GateOptions _options;
    private readonly NodePool _pool;
    private readonly ServerClock _server;
    private readonly NodeCaller _caller;
    private readonly OfflineDesk? _desk;
    private readonly LateUploader? _uploader;
    private readonly BundleFetcher? _fetcher;
    private readonly SemaphoreSlim _uploading = new(1, 1);
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private string? _bundleFault;
    private long _handedOver;
    private long _refused;

    private GateClient(GateOptions options)
    {
        _options = options;
        _pool = new(options.Nodes, options.Clock, options.Chance);
        _server = new(options.Clock);
        _desk = options.Folder is null ? null : OfflineDesk.Open(options, _server);
        _caller = new(options, _pool, _server);
        if (_desk is not null)
        {
            (_uploader, _fetcher) = (new(_caller, _desk, options), new(_caller, _desk, _server, options.VenueId!));
        }
    }

    /// <summary>How the gate is.</summary>
    public GateStatus Status => new(
        _pool.IsServed,
        _pool.Look(),
        _desk?.Queue.Count ?? 0,
        _desk?.Queue.Limit ?? 0,
        _desk?.Queue.Torn ?? 0,
        Interlocked.Read(ref _handedOver),
        Interlocked.Read(ref _refused),
        _desk?.Store.Bundle?.Number,
        _desk?.Store.IssuedAt is { } issued ? _server.Now - issued : null,
        Volatile.Read(ref _bundleFault),
        _server.Offset,
        _server.Error);

    /// <summary>Opens a gate.</summary>
    /// <param name="options">What it is told.</param>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    /// <exception cref="IOException">Another process has the folder, or the disk fails.</exception>
    /// <exception cref="InvalidDataException">The queue in the folder is damaged in its middle: no loss of power does that.</exception>
    public static GateClient Open(GateOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new(options);
    }

    /// <summary>Scans one person.</summary>
    /// <param name="scan">What was read.</param>
    /// <param name="cancellationToken">Ends the wait; the scan may have been recorded.</param>
    public async Task<GateVerdict> ScanAsync(GateScan scan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        var body = JsonSerializer.SerializeToUtf8Bytes(WireScan.Of(scan), WireJson.Default.WireScan);
        var answer = await SendAsync(WireWords.Scan, body, cancellationToken).ConfigureAwait(false);
        if (!answer.IsGood)
        {
            return Failed(scan, answer);
        }

        if (Read(answer, WireJson.Default.WireAnswer) is not { } said)
        {
            return GateVerdict.Failed(scan.ScanId, NotUnderstood(answer));
        }

        // The answer to a repeat bears the time of the first.
        if (said.Time is { } time && answer.Date is { } date && (time - date).Duration() < MostApart)
        {
            _server.Observe(answer.SentAt, time, ScannedAtFineness);
        }

        return said.ToVerdict(scan.ScanId);
    }

    /// <summary>Scans several people in one call; the answers come in order, each on its own.</summary>
    /// <param name="scans">What was read, at most 1,000.</param>
    /// <param name="cancellationToken">Ends the wait; the scans may have been recorded.</param>
    public async Task<IReadOnlyList<GateVerdict>> ScanManyAsync(IReadOnlyList<GateScan> scans, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scans);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scans.Count, WireWords.MaxBatch, nameof(scans));
        if (scans.Count == 0)
        {
            return [];
        }

        var answer = await _caller.SendAsync(BatchOf(scans), cancellationToken).ConfigureAwait(false);
        if (!answer.IsGood)
        {
            return [.. scans.Select(scan => Failed(scan, answer))];
        }

        if ((_options.CompactBatches ? PackedBatch.Read(answer.Body) : Read(answer, WireJson.Default.WireResults)?.Results) is not { } results || results.Count != scans.Count)
        {
            return [.. scans.Select(scan => GateVerdict.Failed(scan.ScanId, NotUnderstood(answer)))];
        }

        var verdicts = new GateVerdict[scans.Count];
        for (var i = 0; i < verdicts.Length; i++)
        {
            // What a node could not do within the batch, it or another may do alone.
            var verdict = results[i].ToVerdict(scans[i].ScanId);
            verdicts[i] = verdict.Problem is { Status: >= 500 } ? await ScanAsync(scans[i], cancellationToken).ConfigureAwait(false) : verdict;
        }

        return verdicts;
    }

    /// <summary>Scans people as they come, over one lasting connection; the answers come in order. A node that is full takes them more slowly.</summary>
    /// <param name="scans">What is read.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public IAsyncEnumerable<GateVerdict> ScanStreamAsync(IAsyncEnumerable<GateScan> scans, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scans);
        return new ScanStream(_options, _pool, ScanAsync).RunAsync(scans, cancellationToken);
    }

    /// <summary>Fetches the latest bundle.</summary>
    /// <returns>Null where it is held now, or the gate has no folder; else why not.</returns>
    public async Task<string?> RefreshAsync(CancellationToken cancellationToken = default)
    {
        if (_fetcher is null)
        {
            return null;
        }

        await _fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var fault = await _fetcher.FetchAsync(cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _bundleFault, fault);
            ClockMemory.Keep(_options.Folder!, _server);
            return fault;
        }
        finally
        {
            _ = _fetching.Release();
        }
    }

    /// <summary>Hands over what waits, until nothing does or the service cannot take it.</summary>
    /// <returns>Null where nothing waits any more; else why not.</returns>
    public async Task<string?> HandOverAsync(CancellationToken cancellationToken = default)
    {
        if (_uploader is null)
        {
            return null;
        }

        await _uploading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (_desk!.Queue.Count > 0)
            {
                var step = await _uploader.StepAsync(cancellationToken).ConfigureAwait(false);
                _ = Interlocked.Add(ref _handedOver, step.Recorded);
                _ = Interlocked.Add(ref _refused, step.Refused);
                if (!step.Moved && !step.IsNarrower)
                {
                    return step.Fault;
                }

                // Room for those who stand at the gate now.
                await Task.Delay(BetweenBatches * _options.Chance(), _options.Clock, cancellationToken).ConfigureAwait(false);
            }

            return null;
        }
        finally
        {
            _ = _uploading.Release();
        }
    }

    /// <summary>Keeps the bundle fresh and hands over what waits, until cancelled.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(KeepFreshAsync(cancellationToken), KeepEmptyAsync(cancellationToken)).ConfigureAwait(false);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _caller.Dispose();
        _desk?.Dispose();
        _uploading.Dispose();
        _fetching.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task KeepFreshAsync(CancellationToken cancellationToken)
    {
        while (_fetcher is not null)
        {
            // All gates learn of a new bundle at the same minute, and do not all ask then.
            var fault = await RefreshAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(fault is null ? _options.BundleEvery * (1 + (0.1 * _options.Chance())) : Idle * (10 + (20 * _options.Chance())), _options.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task KeepEmptyAsync(CancellationToken cancellationToken)
    {
        while (_uploader is not null)
        {
            if (_desk!.Queue.Count == 0)
            {
                await Task.Delay(Idle, _options.Clock, cancellationToken).ConfigureAwait(false);
                continue;
            }

            await Task.Delay(_options.LateSpread * _options.Chance(), _options.Clock, cancellationToken).ConfigureAwait(false);
            if (await HandOverAsync(cancellationToken).ConfigureAwait(false) is not null)
            {
                await Task.Delay(Idle * (1 + _options.Chance()), _options.Clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private NodeCall BatchOf(IReadOnlyList<GateScan> scans) => _options.CompactBatches
        ? new(HttpMethod.Post, WireWords.Batch, PackedBatch.Write(scans), _options.Patience) { ContentType = PackedBatch.ContentType }
        : new(HttpMethod.Post, WireWords.Batch, JsonSerializer.SerializeToUtf8Bytes(new WireBatch([.. scans.Select(WireScan.Of)]), WireJson.Default.WireBatch), _options.Patience);

    private Task<NodeAnswer> SendAsync(string path, byte[] body, CancellationToken cancellationToken) =>
        _caller.SendAsync(new(HttpMethod.Post, path, body, _options.Patience), cancellationToken);

    private GateVerdict Failed(GateScan scan, NodeAnswer answer) =>
        answer.IsOutage && _desk is not null ? _desk.Decide(scan, degraded: answer.Status != 0) : GateVerdict.Failed(scan.ScanId, answer.ToProblem());

    private static T? Read<T>(NodeAnswer answer, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static GateProblem NotUnderstood(NodeAnswer answer) => new("answer_not_understood", answer.Status, "What answered is no node of this service.");
}
