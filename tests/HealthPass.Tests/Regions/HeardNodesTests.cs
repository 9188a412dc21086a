using System.Reflection;
using HealthPass.Grains.Counting;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Regions;

public sealed class HeardNodesTests
{
    [Fact]
    public void Names_of_nodes_are_bounded_and_one_more_is_told_what_is_wrong()
    {
        var heard = new HeardNodes(
            (IClusterMembershipService)(object)DispatchProxy.Create<IClusterMembershipService, GrainProxy>(), null!, TimeProvider.System);
        for (var number = 0; number < HeardNodes.MaxNodes; number++)
        {
            heard.Hear($"node-{number}");
        }

        heard.Hear("node-7");
        var error = Assert.Throws<InvalidOperationException>(() => heard.Hear("one more"));
        Assert.Contains("HealthPass:Node:Name", error.Message, StringComparison.Ordinal);
        Assert.False(heard.HasHeard("one more"));
    }
}
