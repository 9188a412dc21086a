using System.Diagnostics.Metrics;
using HealthPass.Api.Access;
using HealthPass.Api.Scans;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthPass.Tests.Scans;

/// <summary>Keys of gates, and what reads what they send.</summary>
internal static class Gates
{
    public static readonly ApiKeySettings Settings = new();

    public static KnownKey Key(string scope = "", int rate = 0, TimeProvider? clock = null, ApiKeySettings? settings = null)
    {
        var key = new ApiKey(Secrets.HashOf("gate"), AccessNames.Gate, "gates", scope, rate);
        return new(key, new(key, settings ?? Settings, clock ?? TimeProvider.System));
    }

    public static KeyAlarms Alarms(AuditBook? audit = null, TimeProvider? clock = null) => new(
        audit ?? new(),
        new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>(),
        clock ?? TimeProvider.System,
        NullLogger<KeyAlarms>.Instance);

    public static ScanReader Reader(PersonIndex index, KeyAlarms? alarms = null, TimeProvider? clock = null) =>
        new(index, alarms ?? Alarms(), clock ?? TimeProvider.System);
}
