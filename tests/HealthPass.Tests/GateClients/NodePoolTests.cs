using HealthPass.Gate.Nodes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.GateClients;

public sealed class NodePoolTests
{
    private readonly FakeTimeProvider _clock = new(Samples.Noon);

    [Fact]
    public void A_node_is_kept_to_until_it_fails_and_then_the_next_serves_at_once()
    {
        var pool = Pool(2);
        Assert.Equal("a", Host(pool));
        pool.Failed(pool.Pick(out _)!, 503, null);
        Assert.Equal("b", Host(pool));

        // It is not gone back to as soon as it could be: whoever failed once is asked again when another fails.
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("b", Host(pool));
        pool.Failed(pool.Pick(out _)!, 0, null);
        Assert.Equal("a", Host(pool));
    }

    [Theory]
    [InlineData(1, 250)]
    [InlineData(2, 500)]
    [InlineData(4, 2_000)]
    [InlineData(30, 30_000)]
    public void A_node_that_fails_again_is_left_alone_longer_up_to_half_a_minute(int failures, int milliseconds)
    {
        var pool = Pool(1);
        for (var i = 0; i < failures; i++)
        {
            var node = pool.Pick(out _);
            Assert.NotNull(node);
            pool.Failed(node, 0, null);
            Assert.Null(pool.Pick(out var wait));
            if (i == failures - 1)
            {
                Assert.Equal(milliseconds, wait.TotalMilliseconds, 1);
            }

            _clock.Advance(wait);
        }
    }

    [Fact]
    public void Failures_of_calls_that_were_under_way_together_count_once()
    {
        var pool = Pool(1);
        var node = pool.Pick(out _)!;
        for (var i = 0; i < 10; i++)
        {
            pool.Failed(node, 0, null);
        }

        Assert.Equal(1, Assert.Single(pool.Look()).Failures);
    }

    [Fact]
    public void What_the_service_asks_for_is_waited_for_and_another_node_is_no_way_round_a_rate()
    {
        var pool = Pool(2);
        pool.Refused(TimeSpan.FromSeconds(7));
        Assert.Null(pool.Pick(out var wait));
        Assert.InRange(wait, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7 * 1.25));
        _clock.Advance(wait);
        Assert.Equal("a", Host(pool));

        // A 503 is one node's: the other one serves, and the told pause holds for the first.
        pool.Failed(pool.Pick(out _)!, 503, TimeSpan.FromSeconds(60));
        Assert.Equal("b", Host(pool));
        pool.Failed(pool.Pick(out _)!, 0, null);
        _ = pool.Pick(out wait);
        _clock.Advance(wait);
        Assert.Equal("b", Host(pool));
    }

    [Fact]
    public void Pauses_of_two_gates_differ()
    {
        var (low, high) = (Pool(1, () => 0), Pool(1, () => 0.999));
        low.Failed(low.Pick(out _)!, 0, null);
        high.Failed(high.Pick(out _)!, 0, null);
        _ = low.Pick(out var shorter);
        _ = high.Pick(out var longer);
        Assert.True(longer > shorter * 2);
    }

    private static string Host(NodePool pool) => pool.Pick(out _)!.Address.Host;

    private NodePool Pool(int nodes, Func<double>? chance = null) =>
        new([.. new[] { "a", "b" }.Take(nodes).Select(name => new Uri($"http://{name}/"))], _clock, chance ?? (() => 0.5));
}
