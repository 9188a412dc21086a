using System.Collections.Immutable;
using System.Reflection;
using HealthPass.Grains.Counting;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Counting;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Regions;

/// <summary>The sum that regions and venues keep, as far as it has a bound.</summary>
public sealed class NodeSumTests
{
    private readonly NodeSum<VenueShare> _sum = new(new(Nobody(), null!, TimeProvider.System), TimeProvider.System);

    [Fact]
    public async Task As_many_nodes_as_are_added_up_are_read_from_the_database()
    {
        Assert.True(await _sum.SettleAsync(_ => Task.FromResult(Rows(HeardNodes.MaxNodes)), _ => Assert.Fail("It answers.")));
        Assert.Equal(HeardNodes.MaxNodes, _sum.Nodes.Count);
        Assert.Equal(HeardNodes.MaxNodes, _sum.Nodes.Sum(node => node.Of(_sum.Today).Scans.Allow));
    }

    [Fact]
    public async Task One_more_is_refused_and_none_of_them_is_kept()
    {
        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => _sum.SettleAsync(_ => Task.FromResult(Rows(HeardNodes.MaxNodes + 1)), _ => { }));
        Assert.Empty(_sum.Nodes);
    }

    private static IClusterMembershipService Nobody()
    {
        var membership = DispatchProxy.Create<IClusterMembershipService, GrainProxy>();
        ((GrainProxy)(object)membership).Answer = (_, _) => new ClusterMembershipSnapshot(ImmutableDictionary<SiloAddress, ClusterMember>.Empty, new(1));
        return membership;
    }

    private static IEnumerable<(string Node, VenueShare Numbers)> Rows(int count) =>
        Enumerable.Range(0, count).Select(number => ($"node-{number}", new VenueShare(new VerdictCounts(1, 0, 0))));
}
