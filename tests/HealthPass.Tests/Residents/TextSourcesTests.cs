using HealthPass.Api.Residents;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Residents;

public sealed class TextSourcesTests
{
    private readonly FakeTimeProvider _clock = new(Samples.Noon);

    [Fact]
    public void A_network_that_has_asked_for_too_many_waits_for_the_hour_and_others_do_not()
    {
        var sources = new TextSources(new() { TextsPerNetwork = 3 }, _clock);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(0, sources.Take("1.2.3.0/24"));
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(57 * 60, sources.Take("1.2.3.0/24"));
        Assert.Equal(0, sources.Take("1.2.4.0/24"));
        _clock.Advance(TimeSpan.FromMinutes(57));
        Assert.Equal(0, sources.Take("1.2.3.0/24"));
    }

    [Fact]
    public void All_networks_together_have_so_many_a_minute()
    {
        var sources = new TextSources(new() { TextsPerMinute = 2 }, _clock);
        Assert.Equal(0, sources.Take("a"));
        Assert.Equal(0, sources.Take("b"));
        Assert.Equal(60, sources.Take("c"));
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(0, sources.Take("c"));
    }

    [Fact]
    public void Made_up_networks_do_not_fill_the_memory()
    {
        var sources = new TextSources(new() { TextsPerMinute = 1_000_000 }, _clock);
        for (var i = 0; i < TextSources.MostNetworks; i++)
        {
            Assert.Equal(0, sources.Take($"{i}"));
        }

        Assert.NotEqual(0, sources.Take("one more"));
        Assert.Equal(0, sources.Take("0"));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, sources.Take("one more"));
    }
}
