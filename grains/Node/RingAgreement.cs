using HealthPass.Grains.Rings;
using HealthPass.Kernel.Keys;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Agrees with the other nodes on keys through the database: says which keys this node has, and lets a key that was rotated in make
/// something new when every living node has it, whatever its time. While the database is away what was agreed on stays.
/// </summary>
public sealed partial class RingAgreement(
    NodeOptions options, IRingStore store, KeyRing keys, ILivingNodes living, HealthCheckService health, TimeProvider clock, ILogger<RingAgreement> logger)
{
    private const string Starting = "starting";
    private const int MostWords = 500;

    private static readonly TimeSpan BetweenWords = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WordsKept = TimeSpan.FromDays(7);

    private DateTimeOffset _saidAt;
    private IReadOnlyList<KeyPrint> _said = [];
    private string? _saidReadiness;

    /// <summary>What the database knew when it was last read.</summary>
    public KnownRings State { get; private set; } = new(false, [], []);

    /// <summary>Keys that the cluster has and this node's file lacks.</summary>
    public IReadOnlyList<KeyName> Lacking { get; private set; } = [];

    /// <summary>Keys of this node's file that some living node lacks: they make nothing new yet.</summary>
    public IReadOnlyList<KeyName> Waiting { get; private set; } = [];

    /// <summary>Says that this node starts, and takes over what the others have agreed on.</summary>
    internal async Task BeginAsync(CancellationToken cancellationToken)
    {
        await SayAsync(Starting, cancellationToken);
        Take(await ReadAsync(cancellationToken));
    }

    /// <summary>Says what this node has, looks what the others have, and lets those keys be used that all have.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        // First of all a look, which fails at once while the database is away.
        var now = clock.GetUtcNow();
        var state = await ReadAsync(cancellationToken);
        var readiness = await ReadinessAsync(cancellationToken);
        if (now - _saidAt >= BetweenWords || readiness != _saidReadiness || !_said.SequenceEqual(keys.Prints))
        {
            await SayAsync(readiness, cancellationToken);
            state = await store.ReadAsync(cancellationToken);
        }

        if (living.Names() is { } names && RingRules.Shareable(state, names, now) is { Count: > 0 } shareable)
        {
            await store.ShareAsync(shareable, now.ToUnixTimeSeconds(), cancellationToken);
            LogShared(logger, string.Join(", ", shareable));
            state = await store.ReadAsync(cancellationToken);
        }

        Take(state);
    }

    /// <summary>Says that this node has stopped: nobody needs to wait for it.</summary>
    internal Task EndAsync(CancellationToken cancellationToken) => SayAsync(NodeWord.Stopped, cancellationToken);

    private async Task<KnownRings> ReadAsync(CancellationToken cancellationToken)
    {
        var state = await store.ReadAsync(cancellationToken);
        var known = state.Kept.Select(kept => kept.Key.Name).ToHashSet();
        KeyPrint[] added = [.. keys.Prints.Where(print => !known.Contains(print.Name))];
        if (added.Length == 0)
        {
            return state;
        }

        await store.AddAsync(added, clock.GetUtcNow().ToUnixTimeSeconds(), cancellationToken);
        return await store.ReadAsync(cancellationToken);
    }

    private void Take(KnownRings state)
    {
        State = state;
        keys.Share(RingRules.Shared(state));
        Waiting = [.. state.Kept.Where(kept => kept is { SharedAt: null, RetiredAt: null } && keys.Prints.Contains(kept.Key)).Select(kept => kept.Key.Name)];
        var lacking = RingRules.Lacking(state, keys.Prints);
        if (!lacking.SequenceEqual(Lacking))
        {
            if (lacking.Count > 0)
            {
                LogLacking(logger, string.Join(", ", lacking), options.KeysFile);
            }
            else
            {
                LogComplete(logger);
            }

            Lacking = lacking;
        }
    }

    private async Task SayAsync(string readiness, CancellationToken cancellationToken)
    {
        var (now, prints) = (clock.GetUtcNow(), keys.Prints);
        await store.SayAsync(
            new(options.Name, now.ToUnixTimeSeconds(), NodeVersion.Text, options.Role.ToString(), readiness, prints),
            (now - WordsKept).ToUnixTimeSeconds(), cancellationToken);
        (_saidAt, _said, _saidReadiness) = (now, prints, readiness);
    }

    private async Task<string> ReadinessAsync(CancellationToken cancellationToken)
    {
        var report = await health.CheckHealthAsync(cancellationToken);
        var text = report.Status == HealthStatus.Healthy
            ? NodeWord.Ready
            : string.Join(' ', report.Entries.Where(check => check.Value.Status != HealthStatus.Healthy).Select(check => $"{check.Key}: {check.Value.Description}"));
        return text.Length <= MostWords ? text : text[..MostWords];
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Every living node has {Keys}: used from its time on")]
    private static partial void LogShared(ILogger logger, string keys);

    [LoggerMessage(Level = LogLevel.Error, Message = "Other nodes have {Keys}, and the key file {File} of this one lacks them or has others: copy theirs there, it is taken in within seconds. Until every node has a key it makes nothing new; a node without it is not started again once it does")]
    private static partial void LogLacking(ILogger logger, string keys, string file);

    [LoggerMessage(Level = LogLevel.Information, Message = "The key file has every key of the cluster again")]
    private static partial void LogComplete(ILogger logger);
}
