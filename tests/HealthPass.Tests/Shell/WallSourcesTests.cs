using System.Net;
using HealthPass.Api.Wall;
using HealthPass.Kernel.Regions;
using Xunit;

namespace HealthPass.Tests.Shell;

public sealed class WallSourcesTests
{
    private static readonly IPAddress House = IPAddress.Parse("192.0.2.1");
    private static readonly IReadOnlyList<RegionNode> Cities = Samples.Tree.Root.Children;

    [Fact]
    public void An_address_has_so_many_connections_and_another_has_its_own()
    {
        var sources = new WallSources(new() { MaxPerSource = 2 });
        Assert.True(sources.TryEnter("a", House));
        Assert.True(sources.TryEnter("b", House.MapToIPv6()));
        Assert.False(sources.TryEnter("c", House));
        Assert.True(sources.TryEnter("d", IPAddress.Parse("192.0.2.2")));
        sources.Leave("a");
        sources.Leave("a");
        Assert.True(sources.TryEnter("c", House));
        Assert.Equal(3, sources.Count);
    }

    [Fact]
    public void A_house_is_one_source_whatever_address_of_its_own_it_uses()
    {
        var sources = new WallSources(new() { MaxPerSource = 1 });
        Assert.True(sources.TryEnter("a", IPAddress.Parse("2001:db8:0:1::1")));
        Assert.False(sources.TryEnter("b", IPAddress.Parse("2001:db8:0:1:ffff::2")));
        Assert.True(sources.TryEnter("c", IPAddress.Parse("2001:db8:0:2::1")));
    }

    [Fact]
    public void A_node_has_so_many_in_all()
    {
        var sources = new WallSources(new() { MaxAnonymous = 1 });
        Assert.True(sources.TryEnter("a", House));
        Assert.False(sources.TryEnter("b", IPAddress.Parse("192.0.2.2")));
        sources.Leave("a");
        Assert.True(sources.TryEnter("b", IPAddress.Parse("192.0.2.2")));
    }

    [Fact]
    public void An_address_watches_so_many_regions_at_a_time_and_more_often_the_same()
    {
        var sources = new WallSources(new() { MaxRegionsPerSource = 1 });
        Assert.True(sources.TryEnter("a", House));
        Assert.True(sources.TryEnter("b", House));
        Assert.True(sources.TryWatch("a", Cities[0]));
        Assert.True(sources.TryWatch("b", Cities[0]));
        Assert.False(sources.TryWatch("b", Cities[1]));

        // Refused, it watches nothing; alone, the other may turn to what it will.
        Assert.True(sources.TryWatch("a", Cities[1]));
        Assert.True(sources.TryWatch("a", Cities[2]));
        Assert.False(sources.TryWatch("b", Cities[1]));
        sources.Leave("a");
        Assert.True(sources.TryWatch("b", Cities[1]));
    }

    [Fact]
    public void A_node_serves_so_many_regions_and_those_with_a_credential_do_not_count()
    {
        var sources = new WallSources(new() { MaxRegions = 1 });
        Assert.True(sources.TryEnter("a", House));
        Assert.True(sources.TryEnter("b", IPAddress.Parse("192.0.2.2")));
        Assert.True(sources.TryWatch("a", Cities[0]));
        Assert.False(sources.TryWatch("b", Cities[1]));
        Assert.True(sources.TryWatch("b", Cities[0]));
        Assert.True(sources.TryWatch("staff", Cities[1]));
    }
}
