using System.Diagnostics.Metrics;
using System.Net;
using HealthPass.Node.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Transport;

public sealed class RefusedConnectionsTests
{
    [Fact]
    public void Every_refusal_is_counted_and_told_once_a_minute_and_reason()
    {
        var clock = new FakeTimeProvider(Samples.Noon);
        var lines = new Lines();
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var refused = new RefusedConnections(new("node1", IsAlone: false, "test", new()), services.GetRequiredService<IMeterFactory>(), clock, lines);
        var peer = new IPEndPoint(IPAddress.Loopback, 7);
        for (var i = 0; i < 1_000; i++)
        {
            refused.Add(Refusal.Plain, peer);
        }

        refused.Add(Refusal.Expired, peer);
        Assert.Equal((1_000, 1, 0), (refused.Of(Refusal.Plain), refused.Of(Refusal.Expired), refused.Of(Refusal.Foreign)));
        Assert.Equal(2, lines.Seen.Count);
        Assert.StartsWith("Refused 1 connections to the cluster's ports (plain)", lines.Seen[0], StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMinutes(1));
        refused.Add(Refusal.Plain, peer);
        Assert.StartsWith("Refused 1000 connections to the cluster's ports (plain)", lines.Seen[2], StringComparison.Ordinal);
    }

    private sealed class Lines : ILogger<RefusedConnections>
    {
        public List<string> Seen { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Seen.Add(formatter(state, exception));
    }
}
