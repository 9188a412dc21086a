using System.Diagnostics.Metrics;
using System.Threading.Channels;
using HealthPass.Grains.Audit;
using HealthPass.Kernel.Loops;

namespace HealthPass.Api.Access;

/// <summary>Raises what the documents that a key scans show of it: counted at once, and in the audit trail as soon as that can be written.</summary>
internal sealed class KeyAlarms : Loop
{
    // A key raises two in ten minutes; what does not fit any more is counted still.
    private const int MaxWaiting = 1_024;

    private readonly Channel<(AuditAction Action, KnownKey Key, (int Unknown, int Scanned) Counts)> _waiting =
        Channel.CreateBounded<(AuditAction, KnownKey, (int, int))>(MaxWaiting);

    private readonly IAudit _audit;
    private readonly TimeProvider _clock;
    private readonly Counter<long> _raised;
    private readonly Counter<long> _refused;

    public KeyAlarms(IAudit audit, IMeterFactory meters, TimeProvider clock, ILogger<KeyAlarms> logger)
        : base("Writing alarms of API keys to the audit trail", TimeSpan.FromSeconds(1), clock, logger)
    {
        (_audit, _clock) = (audit, clock);
        var meter = meters.Create("HealthPass");
        _raised = meter.CreateCounter<long>("healthpass.keys.alarms", "{alarm}", "Alarms over keys whose documents are nobody's, by kind.");
        _refused = meter.CreateCounter<long>("healthpass.keys.documents_refused", "{scan}", "Scans by document refused for a key's quota, by quota.");
    }

    /// <summary>Counts a scan that was refused.</summary>
    public void Refused(DocumentRefusal refusal) => _refused.Add(1, new KeyValuePair<string, object?>("quota", refusal switch
    {
        DocumentRefusal.Minute => "minute",
        DocumentRefusal.Day => "day",
        _ => "closed",
    }));

    /// <summary>Takes note of whether a document that a key scanned was somebody's.</summary>
    public void Observe(KnownKey key, bool isUnknown)
    {
        var lane = key.Use.Documents;
        var alarm = lane.Observe(isUnknown, _clock.GetUtcNow().ToUnixTimeSeconds());
        if (alarm == DocumentAlarm.None)
        {
            return;
        }

        var closed = alarm == DocumentAlarm.Closed;
        _raised.Add(1, new KeyValuePair<string, object?>("kind", closed ? "closed" : "unusual"));
        _ = _waiting.Writer.TryWrite((closed ? AuditActions.ApiKeyDocumentsClosed : AuditActions.ApiKeyUnusual, key, lane.Counts));
    }

    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        // It leaves the queue when it is written.
        while (_waiting.Reader.TryPeek(out var alarm))
        {
            _ = await _audit.WriteAsync(
                alarm.Key.Name, alarm.Action, alarm.Key.KeyId.ToString(), new { unknown = alarm.Counts.Unknown, scanned = alarm.Counts.Scanned });
            _ = _waiting.Reader.TryRead(out _);
        }
    }

    protected override Task LastAsync(CancellationToken cancellationToken) => RoundAsync(cancellationToken);
}
