using System.Diagnostics.Metrics;
using System.Net;
using HealthPass.Node.Transport;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Transport;

public sealed class RefusedConnectionsTests
{
    [Fact]
    public void Every_refusal_is_counted_and_told_once_a_minute_and_reason()
    {
        var clock = new FakeTimeProvider(Samples.Noon);
        var lines = new Said<RefusedConnections>();
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var refused = new RefusedConnections(new("node1", IsAlone: false, "test", new()), services.GetRequiredService<IMeterFactory>(), clock, lines);
        var peer = new IPEndPoint(IPAddress.Loopback, 7);
        for (var i = 0; i < 1_000; i++)
        {
            refused.Add(Refusal.Plain, peer);
        }

        refused.Add(Refusal.Expired, peer);
        Assert.Equal((1_000, 1, 0), (refused.Of(Refusal.Plain), refused.Of(Refusal.Expired), refused.Of(Refusal.Foreign)));
        Assert.Equal(2, lines.Texts.Count);
        Assert.StartsWith("Refused 1 connections to the cluster's ports (plain)", lines.Texts[0], StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMinutes(1));
        refused.Add(Refusal.Plain, peer);
        Assert.StartsWith("Refused 1000 connections to the cluster's ports (plain)", lines.Texts[2], StringComparison.Ordinal);
    }
}
