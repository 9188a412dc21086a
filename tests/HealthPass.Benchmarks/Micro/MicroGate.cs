using System.Diagnostics.Metrics;
using HealthPass.Api.Access;
using HealthPass.Api.Scans;
using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthPass.Benchmarks.Micro;

/// <summary>A gate's key without limits, and what reads what it sends.</summary>
internal sealed class MicroGate : IAudit
{
    private static readonly ApiKey Row = new(Secrets.HashOf("gate"), AccessNames.Gate, "gates", string.Empty, 0);

    public MicroGate() => Reader = new(
        new PersonIndex(MicroWorld.Keys),
        new(this, new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>(), TimeProvider.System, NullLogger<KeyAlarms>.Instance),
        TimeProvider.System);

    public KnownKey Key { get; } = new(Row, new(Row, new ApiKeySettings(), TimeProvider.System));

    public ScanReader Reader { get; }

    public Task<long> WriteAsync(string actor, AuditAction action, string subject, object detail) => Task.FromResult(0L);
}
