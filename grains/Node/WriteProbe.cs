using HealthPass.Grains.Clockwork;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Writes, every few seconds, all that the node must be able to write: a row of its own, a line of the audit trail that is taken
/// back, a file beside the journal. Whoever asks for readiness is told what came of it last, and costs nothing.
/// </summary>
public sealed class WriteProbe : Loop
{
    /// <summary>From one attempt to the next.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    // What takes longer is no use to anybody who waits for it.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    // After so long without an attempt that ended, nobody knows.
    private static readonly TimeSpan Good = TimeSpan.FromSeconds(20);

    private readonly IWriteProbe _store;
    private readonly JournalProbe? _journal;
    private readonly JournalWatch? _watch;
    private readonly Outage _database;
    private readonly Outage _audit;
    private readonly Outage _disk;
    private volatile Outcome? _last;

    /// <summary>Creates the probe.</summary>
    /// <param name="store">The database.</param>
    /// <param name="options">How the process is set up: one without a silo has no journal.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">The log.</param>
    /// <param name="watch">Is told when the disk takes what is tried; a process without a silo has none.</param>
    public WriteProbe(IWriteProbe store, NodeOptions options, TimeProvider clock, ILogger<WriteProbe> logger, JournalWatch? watch = null)
        : base("Trying whether writes work", Every, clock, logger, atOnce: true)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_store, _watch) = (store, watch);
        _journal = options.Role == NodeRole.Client ? null : new(options.Journal.Folder);

        // Whatever keeps a write from being done, the node is not ready; it is told once.
        _database = new("Writing to the database", clock, logger, _ => true);
        _audit = new("Writing to the audit trail", clock, logger, _ => true);
        _disk = new("Writing beside the journal", clock, logger, _ => true);
    }

    /// <summary>What cannot be written now; empty where all can.</summary>
    public IReadOnlyList<WriteFault> Faults => _last is not { } last ? [new(UnreadyCause.Starting, "Whether writes work has not been tried yet.")]
        : Clock.GetUtcNow() - last.At > Good ? [new(UnreadyCause.Starting, "Whether writes work could not be tried lately: something does not come back.")]
        : last.Faults;

    /// <inheritdoc />
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        var database = await TryAsync(_database, token => _store.WriteAsync(Clock.GetUtcNow().ToUnixTimeMilliseconds(), token), stoppingToken);
        var audit = await TryAsync(_audit, _store.TryAuditAsync, stoppingToken);
        var tried = Clock.GetUtcNow();
        var disk = _journal is null || await TryAsync(_disk, token => _journal.WriteAsync(token), stoppingToken);
        if (disk)
        {
            _watch?.Took(tried);
        }

        List<WriteFault> faults = [];
        if (!database)
        {
            faults.Add(new(UnreadyCause.Database, "The database takes no writes."));
        }

        if (!audit)
        {
            faults.Add(new(UnreadyCause.Audit, "The audit trail takes no lines."));
        }

        if (!disk)
        {
            faults.Add(new(UnreadyCause.Journal, "The journal's disk takes no records."));
        }

        _last = new(Clock.GetUtcNow(), faults);
    }

    private async Task<bool> TryAsync(Outage outage, Func<CancellationToken, Task> write, CancellationToken stoppingToken)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        bound.CancelAfter(Bound);
        var done = await outage.TryAsync(() => write(bound.Token).WaitAsync(Bound, Clock, stoppingToken));
        stoppingToken.ThrowIfCancellationRequested();
        return done;
    }

    private sealed record Outcome(DateTimeOffset At, IReadOnlyList<WriteFault> Faults);
}
