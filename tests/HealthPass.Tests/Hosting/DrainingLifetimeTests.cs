using HealthPass.Node;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class DrainingLifetimeTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(3);

    private readonly FakeTimeProvider _clock = new();
    private readonly NodeDrain _drain = new();
    private readonly Application _application = new();

    [Fact]
    public async Task A_node_that_is_to_stop_is_unready_first_and_stops_when_the_wait_is_over()
    {
        using var lifetime = Make();
        var leaving = lifetime.LeaveAsync(Wait);
        Assert.True(_drain.IsDraining);
        _clock.Advance(Wait - TimeSpan.FromMilliseconds(1));
        Assert.False(_application.IsStopped);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await leaving;
        Assert.True(_application.IsStopped);
    }

    [Fact]
    public async Task Without_a_wait_it_stops_at_once()
    {
        using var lifetime = Make();
        await lifetime.LeaveAsync(TimeSpan.Zero);
        Assert.True(_application.IsStopped);
    }

    [Fact]
    public async Task A_second_signal_ends_the_wait()
    {
        using var lifetime = Make();
        var leaving = lifetime.LeaveAsync(Wait);
        await lifetime.LeaveAsync(Wait);
        await leaving;
        Assert.True(_application.IsStopped);
    }

    private DrainingLifetime Make() => new(
        new()
        {
            DataDirectory = string.Empty,
            KeysFile = string.Empty,
            Role = NodeRole.All,
            Name = "node-1",
            SiloPort = 0,
            GatewayPort = 0,
            Storage = new(),
        },
        _drain,
        _application,
        _clock,
        NullLogger<DrainingLifetime>.Instance);

    private sealed class Application : IHostApplicationLifetime
    {
        public bool IsStopped { get; private set; }

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => IsStopped = true;
    }
}
